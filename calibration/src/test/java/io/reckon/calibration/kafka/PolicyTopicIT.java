package io.reckon.calibration.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTopicIT {

    @TempDir
    Path folder;

    @Test
    void keepsTheLatestCalibrationInACompactedTopic() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            PolicyTopic topic = new PolicyTopic(broker.bootstrapServers());

            assertThat(topic.publish("{\"id\": \"cal-1\"}")).isZero();
            assertThat(topic.publish("{\"id\": \"cal-2\"}")).isEqualTo(1);

            List<ConsumerRecord<String, String>> records = records(broker.bootstrapServers());
            assertThat(records).hasSize(2).allMatch(message -> message.key().equals("calibration"));
            assertThat(records.getLast().value()).isEqualTo("{\"id\": \"cal-2\"}");
            assertThat(cleanupPolicy(broker.bootstrapServers())).isEqualTo("compact");
        }
    }

    @Test
    void namesTheKafkaThatIsNotThere() throws IOException {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> new PolicyTopic("localhost:1").publish("{}"))
                .withMessageContaining("policies at localhost:1");
    }

    private static List<ConsumerRecord<String, String>> records(String bootstrapServers) {
        try (Consumer<String, String> consumer = KafkaClients.consumer(bootstrapServers)) {
            List<TopicPartition> partition = List.of(new TopicPartition(PolicyTopic.NAME, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            for (int i = 0; i < 20 && records.size() < 2; i++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    private static String cleanupPolicy(String bootstrapServers) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, PolicyTopic.NAME);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get("cleanup.policy")
                    .value();
        }
    }
}
