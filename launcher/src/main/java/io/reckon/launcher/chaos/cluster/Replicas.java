package io.reckon.launcher.chaos.cluster;

import io.reckon.launcher.deployment.HttpReadyCheck;
import io.reckon.launcher.deployment.PortBlock;
import io.reckon.launcher.deployment.Programs;
import io.reckon.launcher.deployment.Service;
import io.reckon.launcher.process.ChildGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The replicas of a service that others call.
 *
 * @param service which one
 * @param nodes their processes
 * @param ports where each is called
 * @param cables the detours that lead to them
 */
public record Replicas(Service service, List<Node> nodes, List<Integer> ports, List<Cable> cables) {
    public Replicas {
        nodes = List.copyOf(nodes);
        ports = List.copyOf(ports);
        cables = List.copyOf(cables);
    }

    /** Starts replicas; each is told its name in place of every {@code %s} in the settings. */
    static Replicas start(
            ChildGroup children, Programs programs, PortBlock block, Service service, List<String> settings)
            throws IOException {
        List<Node> nodes = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        List<Cable> cables = new ArrayList<>();
        for (int number = 1; number <= Cluster.REPLICAS; number++) {
            String name = service.module() + "-" + number;
            int http = block.next();
            int grpc = block.next();
            List<String> own = Stream.concat(
                            Stream.of("quarkus.http.port=" + http, "quarkus.grpc.server.port=" + grpc),
                            settings.stream().map(setting -> setting.formatted(name)))
                    .toList();
            nodes.add(new Node(
                    children,
                    programs,
                    (version, more) -> version.service(service, name, concat(own, more)),
                    HttpReadyCheck.of(http),
                    http));
            ports.add(grpc);
            cables.add(new Cable(grpc));
        }
        return new Replicas(service, nodes, ports, cables);
    }

    static List<String> concat(List<String> usual, List<String> more) {
        return Stream.concat(usual.stream(), more.stream()).toList();
    }

    /** The scheduler's setting that says where they are. */
    String setting() {
        return setting(ports.stream());
    }

    /** The same by way of the cables. */
    String detour() {
        return setting(cables.stream().map(Cable::port));
    }

    private String setting(Stream<Integer> doors) {
        return "reckon.services.%s=%s"
                .formatted(
                        service.shortName(),
                        doors.map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")));
    }
}
