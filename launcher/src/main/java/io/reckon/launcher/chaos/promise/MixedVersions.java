package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.deployment.Programs;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.proto.question.v1.Status;
import java.io.IOException;
import java.util.List;

/**
 * P11: one scheduler runs in another version, then both, then both in this one again, so that each version goes on with searches
 * that the other has begun. Schedulers are killed all the time.
 */
final class MixedVersions implements Promise {
    private static final int KILLS = 6;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        if (stage.run().other().isEmpty()) {
            return finding.cannotRun("--other-version names no other version to mix this one with");
        }
        Programs other = stage.cluster().of(stage.run().other().get());
        List<Node> schedulers = stage.cluster().schedulers();
        try (Load load = new Load(stage, stage.prefix(), KilledSchedulers.OPEN)) {
            for (Node scheduler : schedulers) {
                scheduler.change(other);
                kill(stage, finding);
            }
            for (Node scheduler : schedulers) {
                scheduler.change(stage.cluster().own());
                kill(stage, finding);
            }
            finding.remark("%d questions asked", load.asked());
        }
        stage.awaitAnswers(stage.prefix(), finding);
        long failed = stage.publisher().history(stage.prefix()).keySet().stream()
                .flatMap(id -> stage.tape().answers(id).stream())
                .map(Tape.Heard::answer)
                .filter(answer -> answer.getStatus() == Status.STATUS_FAILED)
                .count();
        return finding.remark(
                        "%d searches went on under another owner",
                        stage.ledger().resumed())
                .remark("%d searches could not be gone on with", failed);
    }

    private static void kill(Stage stage, Finding finding)
            throws IOException, ChildFailedException, InterruptedException {
        finding.faults(new Kills(stage, "schedulers", stage.cluster().schedulers(), KILLS).run());
    }
}
