package io.reckon.startup.kafka;

import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * How Kafka is reached.
 *
 * @param settings those of its clients
 */
public record BrokerSettings(Map<String, Object> settings) {
    public BrokerSettings {
        settings = Map.copyOf(settings);
    }

    /**
     * Makes sure that clients can be made with the settings: that the broker's name can be resolved and that certificates and
     * keys are there. It does not ask whether a broker answers, since one that is down may come up.
     *
     * @throws IllegalStateException if not, with what is wrong and what to do
     */
    public void check() {
        try (Admin admin = Admin.create(new HashMap<>(settings))) {
            admin.metrics();
        } catch (KafkaException unusable) {
            throw new IllegalStateException(reason(unusable));
        }
    }

    private String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String complaint = root instanceof NoSuchFileException missing
                ? missing.getFile() + " is missing: mount the secret that holds it"
                : root.getMessage()
                        + ": set KAFKA_BOOTSTRAP_SERVERS, or the setting that is named, to what the broker has";
        return "Kafka at " + settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) + ": " + complaint;
    }
}
