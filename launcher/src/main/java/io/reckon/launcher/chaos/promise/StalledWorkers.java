package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** P9: workers stand still in the midst of their calls and never answer them. */
final class StalledWorkers implements Promise {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final long MIDST_MILLIS = 300;
    private static final int QUESTIONS = 16;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        for (List<Node> stalled : List.of(
                stage.cluster().proposers().nodes(), stage.cluster().verifiers().nodes())) {
            String prefix = stage.prefix() + stalled.getFirst().name() + "-";
            for (int number = 0; number < QUESTIONS; number++) {
                stage.publisher().publish(stage.inquirer().question(prefix, number, DEADLINE));
            }
            Thread.sleep(MIDST_MILLIS);
            try {
                stall(stalled, finding);
                stage.say("%s and the other one stand still", stalled.getFirst().name());
                stage.awaitAnswers(prefix, finding);
            } finally {
                for (Node worker : stalled) {
                    worker.thaw();
                }
            }
            requireInTime(stage, prefix, finding);
        }
        stage.ask(stage.prefix() + "afterwards-", QUESTIONS);
        stage.awaitAnswers(stage.prefix() + "afterwards-", finding);
        return finding;
    }

    private static void stall(List<Node> workers, Finding finding) throws IOException, InterruptedException {
        for (Node worker : workers) {
            worker.freeze();
            finding.faults(1);
        }
    }

    /** As the publisher sees it. */
    private static void requireInTime(Stage stage, String prefix, Finding finding) {
        long longest = stage.waits(prefix).max().orElse(0);
        finding.remark("longest wait %d ms, of %d allowed", longest, DEADLINE.toMillis())
                .require(longest <= DEADLINE.plus(TOLERANCE).toMillis(), "a deadline was missed");
    }
}
