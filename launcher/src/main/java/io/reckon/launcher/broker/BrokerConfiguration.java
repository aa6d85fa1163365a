package io.reckon.launcher.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Settings of a single Kafka node on this machine, broker and controller in one (KRaft), reachable from this machine only.
 *
 * @param port where clients connect, on localhost
 * @param controllerPort where the controller listens, for the node itself only
 * @param data folder that keeps the records
 */
public record BrokerConfiguration(int port, int controllerPort, Path data) {

    /** Writes the server properties that {@code kafka.Kafka} reads. */
    public void writeTo(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties().store(writer, null);
        }
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        properties.setProperty("log.dirs", data.toAbsolutePath().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        oneReplicaOf(properties, "offsets.topic", 4);
        oneReplicaOf(properties, "transaction.state.log", 2);
        oneReplicaOf(properties, "share.coordinator.state.topic", 2);
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        return properties;
    }

    private static void oneReplicaOf(Properties properties, String topic, int partitions) {
        properties.setProperty(topic + ".replication.factor", "1");
        properties.setProperty(topic + ".num.partitions", Integer.toString(partitions));
    }
}
