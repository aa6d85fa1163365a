package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** P4: each broker is killed, then two of three, so that nothing can be written, then all. */
final class BrokersAway implements Promise {
    private static final Duration AWAY = Duration.ofSeconds(3);

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        List<Node> brokers = stage.cluster().brokers().nodes();
        List<List<Node>> outages = List.of(
                brokers.subList(0, 1), brokers.subList(1, 2), brokers.subList(2, 3), brokers.subList(0, 2), brokers);
        try (Load load = new Load(stage, stage.prefix(), KilledSchedulers.OPEN)) {
            for (List<Node> outage : outages) {
                stage.say("%d of %d brokers killed", outage.size(), brokers.size());
                long began = System.nanoTime();
                outage.forEach(Node::kill);
                Thread.sleep(AWAY);
                for (Node broker : outage) {
                    broker.start();
                }
                Stage.awaitReady(outage);
                finding.faults(outage.size())
                        .remark(
                                "%d down: in sync again after %d s",
                                outage.size(),
                                Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
            finding.remark("%d questions asked", load.asked());
        }
        stage.awaitAnswers(stage.prefix(), finding);
        Stage.awaitReady(stage.cluster().schedulers());
        return finding;
    }
}
