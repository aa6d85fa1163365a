package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.proto.question.v1.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** P12: the same questions, with the same seeds, are asked twice, the second time while schedulers are killed. */
final class SameAnswers implements Promise {
    private static final int PAIRS_OF_A_KILL = 8;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        String undisturbed = stage.prefix() + "undisturbed-";
        String killed = stage.prefix() + "killed-";
        int pairs = stage.scale().pairs();
        stage.ask(undisturbed, pairs);
        stage.awaitAnswers(undisturbed, finding);
        stage.ask(killed, pairs);
        int wanted = Math.max(Cluster.REPLICAS, pairs / PAIRS_OF_A_KILL);
        int kills = new Kills(stage, "schedulers", stage.cluster().schedulers(), wanted).run();
        stage.awaitAnswers(killed, finding);
        List<String> others = new ArrayList<>();
        for (int number = 0; number < pairs; number++) {
            if (!comparable(stage, undisturbed + number).equals(comparable(stage, killed + number))) {
                others.add(killed + number);
            }
        }
        return finding.faults(kills)
                .require(others.isEmpty(), "%d of %d answers are others, such as %s", others.size(), pairs, others)
                .remark("%d pairs of answers, candidates included", pairs)
                .remark(
                        "%d searches went on under another owner",
                        stage.ledger().resumed());
    }

    /** What has to be the same. */
    private static List<Answer> comparable(Stage stage, String id) {
        return stage.tape().answers(id).stream()
                .map(Tape.Heard::answer)
                .map(answer -> {
                    Answer.Builder same = answer.toBuilder().clearQuestionId();
                    same.getSpentBuilder().clearMillis();
                    return same.build();
                })
                .toList();
    }
}
