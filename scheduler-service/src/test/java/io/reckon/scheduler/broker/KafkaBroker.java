package io.reckon.scheduler.broker;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker to test with. */
public interface KafkaBroker extends AutoCloseable {

    /** Where clients connect. */
    String bootstrapServers();

    @Override
    void close();

    /**
     * Starts a broker. The system property {@code kafka.test} chooses: {@code embedded} is a child process,
     * {@code container} needs Docker; unset, it is a container where Docker has the image already.
     */
    static KafkaBroker start() throws IOException, InterruptedException {
        String version = System.getProperty("kafka.test.version", "4.2.1");
        String asked = System.getProperty("kafka.test", "");
        boolean isContainer = asked.isEmpty() ? ContainerBroker.hasImage(version) : asked.equals("container");
        KafkaBroker broker = isContainer ? new ContainerBroker(version) : EmbeddedBroker.start(version);
        System.out.printf(
                "Kafka for tests: %s %s at %s (%s)%n",
                isContainer ? "container" : "embedded",
                version,
                broker.bootstrapServers(),
                asked.isEmpty() ? "chosen; -Dkafka.test=embedded|container overrides" : "asked for by -Dkafka.test");
        return broker;
    }

    /** Creates topics with three partitions each, so that order between questions is nobody's promise. */
    default void createTopics(Collection<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, Optional.of(3), Optional.empty()))
                            .toList())
                    .all()
                    .get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("topics not created", e);
        }
    }
}
