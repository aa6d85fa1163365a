package io.reckon.launcher.chaos.cluster;

import io.reckon.launcher.deployment.HttpReadyCheck;
import io.reckon.launcher.deployment.PortBlock;
import io.reckon.launcher.deployment.Programs;
import io.reckon.launcher.deployment.Service;
import io.reckon.launcher.process.ChildGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Schedulers with the journal, each with a name of its own, so that one that returns soon has its partitions back at once. */
public final class Schedulers {
    /** One that is silent for this long loses its partitions. */
    public static final Duration SESSION = Duration.ofSeconds(3);

    private static final int HEARTBEATS = 6;

    private Schedulers() {}

    static List<Node> start(ChildGroup children, Programs programs, PortBlock block, List<String> surroundings)
            throws IOException {
        List<Node> nodes = new ArrayList<>();
        for (int number = 1; number <= Cluster.REPLICAS; number++) {
            String name = Service.SCHEDULER.module() + "-" + number;
            int http = block.next();
            List<String> own = Replicas.concat(surroundings, settings(name, http));
            nodes.add(new Node(
                    children,
                    programs,
                    (version, more) -> version.service(Service.SCHEDULER, name, Replicas.concat(own, more)),
                    HttpReadyCheck.of(http),
                    http));
        }
        return List.copyOf(nodes);
    }

    private static List<String> settings(String name, int http) {
        String questions = "mp.messaging.incoming.questions.";
        return List.of(
                "quarkus.http.port=" + http,
                "reckon.intake.shed=true",
                questions + "group.instance.id=" + name,
                questions + "session.timeout.ms=" + SESSION.toMillis(),
                questions + "heartbeat.interval.ms=" + SESSION.toMillis() / HEARTBEATS);
    }
}
