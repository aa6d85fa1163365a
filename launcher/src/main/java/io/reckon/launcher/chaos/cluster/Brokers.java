package io.reckon.launcher.chaos.cluster;

import io.reckon.launcher.broker.BrokerConfiguration;
import io.reckon.launcher.broker.BrokerNode;
import io.reckon.launcher.broker.Topics;
import io.reckon.launcher.deployment.PortBlock;
import io.reckon.launcher.deployment.Programs;
import io.reckon.launcher.deployment.RunFolder;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ChildGroup;
import io.reckon.launcher.process.ReadyCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Three Kafka nodes with three replicas of everything, of which two have to have a record before it counts as written.
 *
 * @param nodes their processes
 * @param cables the detours that lead to them
 * @param bootstrapServers where clients connect
 * @param detours where clients connect that are to come by the cables
 */
public record Brokers(List<Node> nodes, List<Cable> cables, String bootstrapServers, String detours) {
    /** Nodes, and replicas. */
    public static final int COUNT = 3;

    private static final long POLL_MILLIS = 200;

    public Brokers {
        nodes = List.copyOf(nodes);
        cables = List.copyOf(cables);
    }

    static Brokers start(ChildGroup children, Programs programs, RunFolder folder, PortBlock ports) throws IOException {
        List<BrokerNode> cluster = new ArrayList<>();
        List<Cable> cables = new ArrayList<>();
        for (int id = 1; id <= COUNT; id++) {
            int detour = ports.next();
            Cable cable = new Cable(detour);
            cables.add(cable);
            cluster.add(new BrokerNode(
                    id, ports.next(), ports.next(), Optional.of(new BrokerNode.Detour(detour, cable.port()))));
        }
        String bootstrapServers =
                cluster.stream().map(node -> "localhost:" + node.port()).collect(Collectors.joining(","));
        ReadyCheck inSync = () -> Topics.areInSync(bootstrapServers, COUNT);
        List<Node> nodes = new ArrayList<>();
        for (BrokerNode node : cluster) {
            String name = "kafka-" + node.id();
            BrokerConfiguration configuration =
                    new BrokerConfiguration(node, cluster, folder.root().resolve(name));
            nodes.add(
                    new Node(children, programs, (version, ignored) -> version.broker(name, configuration), inSync, 0));
        }
        String detours =
                cables.stream().map(cable -> "localhost:" + cable.port()).collect(Collectors.joining(","));
        return new Brokers(nodes, cables, bootstrapServers, detours);
    }

    /** Waits until the topics are there and every replica is up to date. */
    void awaitTopics(ChildGroup children) throws ChildFailedException, InterruptedException {
        while (!Topics.create(bootstrapServers, COUNT)) {
            children.requireAlive();
            Thread.sleep(POLL_MILLIS);
        }
        nodes.getFirst().awaitReady();
    }
}
