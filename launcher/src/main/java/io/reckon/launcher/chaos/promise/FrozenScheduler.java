package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.cluster.Schedulers;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;

/**
 * P3: a scheduler stands still for longer than its session, so that the other one takes its searches over, and goes on as if
 * nothing had happened. What its calls would meet is tried as well, since it finds out by itself, mostly before the next one.
 */
final class FrozenScheduler implements Promise {
    private static final Duration FROZEN = Schedulers.SESSION.plusSeconds(4);
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        double before = superseded(stage);
        try (Load load = new Load(stage, stage.prefix(), KilledSchedulers.OPEN)) {
            for (int round = 0; round < stage.scale().freezes(); round++) {
                Thread.sleep(AFTERWARDS);
                Node zombie = stage.cluster().schedulers().get(round % Cluster.REPLICAS);
                stage.say("%s frozen for %d s", zombie.name(), FROZEN.toSeconds());
                zombie.freeze();
                Thread.sleep(FROZEN);
                zombie.thaw();
                finding.faults(1);
                Thread.sleep(AFTERWARDS);
            }
            finding.remark("%d questions asked", load.asked());
        }
        stage.awaitAnswers(stage.prefix(), finding);
        Stage.awaitReady(stage.cluster().schedulers());
        double own = superseded(stage) - before;
        long resumed = stage.ledger().resumed();
        FormerOwner former = new FormerOwner(stage);
        former.callAgain();
        return finding.require(resumed > 0, "nothing was taken over")
                .require(former.refused() == former.calls(), "a call of a former owner was carried out")
                .remark("%d searches taken over", resumed)
                .remark(
                        "old epochs refused: %.0f of the zombie, %d of %d tried",
                        own, former.refused(), former.calls());
    }

    private static double superseded(Stage stage) throws IOException, InterruptedException {
        double sum = 0;
        for (Node worker : stage.cluster().workers()) {
            sum += worker.metrics().sum("tts_calls_total", "outcome=\"superseded\"");
        }
        return sum;
    }
}
