package io.reckon.calibration.kafka;

import io.reckon.calibration.CalibrationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The compacted topic from which running services take their calibration: one partition, and one key, so that it keeps the
 * latest.
 *
 * @param bootstrapServers Kafka of the deployment, {@code host:port} separated by commas
 */
public record PolicyTopic(String bootstrapServers) {

    /** Name of the topic. */
    public static final String NAME = "policies";

    /** Key of every record: a calibration takes the place of the one before it. */
    public static final String KEY = "calibration";

    private static final int PATIENCE_MILLIS = 15_000;

    /**
     * Publishes a calibration, and makes the topic where there is none; returns once Kafka has it.
     *
     * @param artefact {@code reckon.calibration.v1.Calibration} in protobuf's JSON mapping
     * @return its offset in the topic
     * @throws CalibrationException if Kafka cannot be reached, or refuses it
     */
    public long publish(String artefact) {
        try {
            makeTopic();
            try (Producer<String, String> producer = KafkaClients.producer(bootstrapServers)) {
                return producer.send(new ProducerRecord<>(NAME, KEY, artefact))
                        .get()
                        .offset();
            }
        } catch (KafkaException | ExecutionException e) {
            throw new CalibrationException(
                    "the calibration could not be published to %s at %s: %s"
                            .formatted(NAME, bootstrapServers, KafkaClients.reason(e)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalibrationException("interrupted while the calibration was published", e);
        }
    }

    private void makeTopic() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        NewTopic topic = new NewTopic(NAME, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
