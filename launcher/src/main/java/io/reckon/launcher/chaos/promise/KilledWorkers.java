package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** P2: proposers and verifiers are killed as they work, and a scheduler now and then; what they spent stays within budgets. */
final class KilledWorkers implements Promise {
    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        int wanted = stage.scale().workerKills();
        List<Node> victims = new ArrayList<>(stage.cluster().workers());
        victims.add(stage.cluster().schedulers().getFirst());
        int schedulers = wanted / victims.size();
        try (Load load = new Load(stage, stage.prefix(), KilledSchedulers.OPEN)) {
            int kills = new Kills(stage, "processes", victims, wanted + schedulers).run();
            finding.faults(kills)
                    .require(kills > 0, "nothing was killed")
                    .remark("%d of %d kills in the time", kills, wanted)
                    .remark("%d questions asked", load.asked());
        }
        stage.awaitAnswers(stage.prefix(), finding);
        return finding.remark("rework %.2f %%", 100 * stage.ledger().reworkShare());
    }
}
