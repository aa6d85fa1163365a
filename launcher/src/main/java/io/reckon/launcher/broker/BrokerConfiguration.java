package io.reckon.launcher.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Settings of a Kafka node on this machine (KRaft), reachable from this machine only.
 *
 * @param node the node
 * @param cluster all nodes, this one included
 * @param data folder that keeps the node's records
 */
public record BrokerConfiguration(BrokerNode node, List<BrokerNode> cluster, Path data) {
    private static final int MOST_REPLICAS = 3;

    public BrokerConfiguration {
        cluster = List.copyOf(cluster);
        if (!cluster.contains(node)) {
            throw new IllegalArgumentException("node " + node.id() + " is not in its cluster");
        }
    }

    /** A node that is alone. */
    public static BrokerConfiguration single(int port, int controllerPort, Path data) {
        BrokerNode node = new BrokerNode(1, port, controllerPort);
        return new BrokerConfiguration(node, List.of(node), data);
    }

    /** Writes the server properties that {@code kafka.Kafka} reads. */
    public void writeTo(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties().store(writer, null);
        }
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(node.id()));
        properties.setProperty(
                "controller.quorum.voters",
                cluster.stream().map(BrokerNode::voter).collect(Collectors.joining(",")));
        properties.setProperty("log.dirs", data.toAbsolutePath().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        listen(properties);
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        replicate(properties, "offsets.topic", 4);
        replicate(properties, "transaction.state.log", 2);
        replicate(properties, "share.coordinator.state.topic", 2);
        properties.setProperty("transaction.state.log.min.isr", Integer.toString(inSync(replicas())));
        properties.setProperty("share.coordinator.state.topic.min.isr", Integer.toString(inSync(replicas())));
        if (cluster.size() > 1) {
            failFast(properties);
        }
        return properties;
    }

    private void listen(Properties properties) {
        String listeners =
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(node.port(), node.controllerPort());
        String advertised = "PLAINTEXT://localhost:" + node.port();
        String protocols = "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT";
        if (node.detour().isPresent()) {
            BrokerNode.Detour detour = node.detour().get();
            listeners += ",DETOUR://127.0.0.1:" + detour.port();
            advertised += ",DETOUR://localhost:" + detour.entrance();
            protocols += ",DETOUR:PLAINTEXT";
        }
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listeners", listeners);
        properties.setProperty("advertised.listeners", advertised);
        properties.setProperty("listener.security.protocol.map", protocols);
    }

    /** On one machine a node that does not answer is down, and clients that are gone are gone for good. */
    private static void failFast(Properties properties) {
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("group.min.session.timeout.ms", "1000");
    }

    private int replicas() {
        return Math.min(MOST_REPLICAS, cluster.size());
    }

    /** How many of so many replicas have to have a record before it counts as written: all but one. */
    static int inSync(int replicas) {
        return Math.max(1, replicas - 1);
    }

    private void replicate(Properties properties, String topic, int partitions) {
        properties.setProperty(topic + ".replication.factor", Integer.toString(replicas()));
        properties.setProperty(topic + ".num.partitions", Integer.toString(partitions));
    }
}
