package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;

/** P1: schedulers are killed at random moments while they work; what they had begun is gone on with. */
final class KilledSchedulers implements Promise {
    /** Questions that are open at a time. */
    static final int OPEN = 24;

    /** Most of the tokens that may go to calls which are carried out again, where the workers survive. */
    private static final double MOST_REWORK = 0.05;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        int wanted = stage.scale().schedulerKills();
        try (Load load = new Load(stage, stage.prefix(), OPEN)) {
            int kills = new Kills(stage, "schedulers", stage.cluster().schedulers(), wanted).run();
            // a slow machine has time for fewer, and breaks no promise by that
            finding.faults(kills)
                    .require(kills > 0, "nothing was killed")
                    .remark("%d of %d kills in the time", kills, wanted)
                    .remark("%d questions asked", load.asked());
        }
        stage.awaitAnswers(stage.prefix(), finding);
        double rework = stage.ledger().reworkShare();
        return finding.remark(
                        "%d searches went on under another owner",
                        stage.ledger().resumed())
                .remark("rework %.2f %%", 100 * rework)
                .require(rework <= MOST_REWORK, "rework is more than %.0f %%", 100 * MOST_REWORK);
    }
}
