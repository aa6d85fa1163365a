package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Cable;
import io.reckon.launcher.chaos.cluster.Cable.Disturbance;
import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * P5: the schedulers come to workers and brokers by cables that are slow, silent, silent one way, or cut; one at a time, then
 * all of a kind. Where only workers are out of reach, deadlines hold.
 */
final class DisturbedNetwork implements Promise {
    private static final Duration DISTURBED = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final int OPEN = 12;
    private static final int MORE_THREADS = 20;
    private static final List<Disturbance> DISTURBANCES =
            List.of(Disturbance.SLOW, Disturbance.SILENT, Disturbance.ONE_WAY, Disturbance.CUT);

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        Cluster cluster = stage.cluster();
        Node.restart(cluster.schedulers(), cluster.detours());
        String workers = stage.prefix() + "workers-";
        String brokers = stage.prefix() + "brokers-";
        try (Load load = new Load(stage, new Load.Shape(workers, DEADLINE, OPEN))) {
            Thread.sleep(DISTURBED);
            double threads = threads(cluster);
            disturb(stage, "proposers", cluster.proposers().cables(), finding);
            disturb(stage, "verifiers", cluster.verifiers().cables(), finding);
            Thread.sleep(DISTURBED);
            double more = threads(cluster) - threads;
            finding.remark("%d questions asked while workers were out of reach", load.asked())
                    .remark("%+.0f threads in the schedulers", more)
                    .require(more <= MORE_THREADS, "%.0f more threads than before", more);
        }
        stage.awaitAnswers(workers, finding);
        requireInTime(stage, workers, finding);
        try (Load load = new Load(stage, brokers, OPEN)) {
            disturb(stage, "brokers", cluster.brokers().cables(), finding);
            finding.remark("%d questions asked while brokers were", load.asked());
        }
        stage.awaitAnswers(brokers, finding);
        Node.restart(cluster.schedulers(), List.of());
        return finding;
    }

    private static void disturb(Stage stage, String what, List<Cable> cables, Finding finding)
            throws InterruptedException {
        int number = 0;
        for (Disturbance disturbance : DISTURBANCES) {
            stage.say("one of the %s: %s", what, disturbance);
            disturb(List.of(cables.get(number++ % cables.size())), disturbance);
            finding.faults(1);
        }
        stage.say("all %s: %s", what, Disturbance.CUT);
        disturb(cables, Disturbance.CUT);
        finding.faults(cables.size());
    }

    private static void disturb(List<Cable> cables, Disturbance disturbance) throws InterruptedException {
        cables.forEach(cable -> cable.disturb(disturbance));
        Thread.sleep(DISTURBED);
        cables.forEach(cable -> cable.disturb(Disturbance.NONE));
        Thread.sleep(QUIET);
    }

    private static double threads(Cluster cluster) throws IOException, InterruptedException {
        double threads = 0;
        for (Node scheduler : cluster.schedulers()) {
            threads += scheduler.metrics().sum("jvm_threads_live_threads");
        }
        return threads;
    }

    private static void requireInTime(Stage stage, String prefix, Finding finding) {
        Stream<String> ids = stage.publisher().history(prefix).keySet().stream();
        long longest = ids.flatMap(id -> stage.tape().answers(id).stream())
                .map(Tape.Heard::answer)
                .mapToLong(answer -> answer.getSpent().getMillis())
                .max()
                .orElse(0);
        finding.remark("longest search %d ms, of %d allowed", longest, DEADLINE.toMillis())
                .require(longest <= DEADLINE.plus(TOLERANCE).toMillis(), "a deadline was missed");
    }
}
