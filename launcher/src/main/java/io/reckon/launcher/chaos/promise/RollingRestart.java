package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.proto.question.v1.Status;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** P10: every process is asked to stop, and started again, one after the other, while questions are answered. */
final class RollingRestart implements Promise {
    private static final long BETWEEN_MILLIS = 500;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        List<Node> all = Stream.concat(stage.cluster().services(), stage.cluster().brokers().nodes().stream())
                .toList();
        try (Load load = new Load(stage, stage.prefix(), KilledSchedulers.OPEN)) {
            for (Node node : all) {
                Thread.sleep(BETWEEN_MILLIS);
                stage.say("%s restarts", node.name());
                node.stop();
                node.start();
                node.awaitReady();
                finding.faults(1);
            }
            finding.remark("%d questions asked", load.asked());
        }
        stage.awaitAnswers(stage.prefix(), finding);
        List<String> others = stage.publisher().history(stage.prefix()).keySet().stream()
                .flatMap(id -> stage.tape().answers(id).stream())
                .map(Tape.Heard::answer)
                .filter(answer -> answer.getStatus() != Status.STATUS_ANSWERED)
                .map(answer -> answer.getQuestionId() + " " + answer.getStatus() + " " + answer.getReason())
                .toList();
        return finding.require(others.isEmpty(), "not answered: %d, such as %s", others.size(), first(others))
                .remark("rework %.2f %%", 100 * stage.ledger().reworkShare());
    }

    private static String first(List<String> all) {
        return all.isEmpty() ? "" : all.getFirst();
    }
}
