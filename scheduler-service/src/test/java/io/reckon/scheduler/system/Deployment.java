package io.reckon.scheduler.system;

import io.reckon.scheduler.broker.KafkaBroker;
import io.reckon.scheduler.scripted.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a scheduler needs around it: a broker, which all tests share, topics of its own, and scripted services. */
final class Deployment implements AutoCloseable {

    private static final class Shared {
        static final KafkaBroker BROKER = broker();

        private static KafkaBroker broker() {
            try {
                return KafkaBroker.start();
            } catch (IOException e) {
                throw new IllegalStateException("no broker", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("no broker", e);
            }
        }
    }

    private final Topics topics = new Topics(UUID.randomUUID().toString());
    private final ScriptedServices services;
    private final Path calibration;

    Deployment() throws IOException {
        this.services = new ScriptedServices().start();
        this.calibration = Files.createTempFile(Path.of("target"), "calibration-", ".json");
        Files.writeString(calibration, TestCalibration.json());
        Shared.BROKER.createTopics(topics.all());
    }

    /** Settings of a scheduler that works here. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(topics.settings());
        settings.putAll(services.settings());
        settings.put("kafka.bootstrap.servers", Shared.BROKER.bootstrapServers());
        settings.put("reckon.calibration", calibration.toString());
        return settings;
    }

    /** The same with one setting changed. */
    Map<String, String> settingsWith(String key, String value) {
        Map<String, String> settings = settings();
        settings.put(key, value);
        return settings;
    }

    Conversation conversation() {
        return new Conversation(Shared.BROKER.bootstrapServers(), topics);
    }

    Topics topics() {
        return topics;
    }

    /** Creates a topic that was not there from the beginning. */
    void createTopic(String name) {
        Shared.BROKER.createTopics(List.of(name));
    }

    String bootstrapServers() {
        return Shared.BROKER.bootstrapServers();
    }

    Path calibration() {
        return calibration;
    }

    /** What proposer and verifier have really spent. */
    Ledger ledger() {
        return services.ledger();
    }

    @Override
    public void close() {
        services.close();
    }
}
