package io.reckon.launcher.bench.scheduler;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.chaos.measurement.Condition;
import io.reckon.launcher.chaos.measurement.Crowd;
import io.reckon.launcher.chaos.measurement.Durability;
import io.reckon.launcher.chaos.measurement.Measurement;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures schedulers among brokers and workers that compute nothing. */
final class SchedulerBench {
    private static final long SEED = 1;
    private static final List<Condition> CONDITIONS = List.of(Condition.CROWDED, Condition.USUAL, Condition.SATURATED);

    private SchedulerBench() {}

    /** Measures under every condition, then with so many questions in flight. */
    static SchedulerFigures run(Checkout checkout, int questions)
            throws IOException, ChildFailedException, InterruptedException {
        try (Progress progress = Progress.of("Conditions", CONDITIONS.size() + 1L)) {
            progress.note("Starting 3 brokers, 2 schedulers, 2 proposers, 2 verifiers and the difficulty service");
            try (Cluster cluster = Cluster.start(checkout);
                    Publisher publisher = new Publisher(cluster.brokers().bootstrapServers());
                    Tape tape = new Tape(cluster.brokers().bootstrapServers())) {
                Measurement measurement = new Measurement(cluster, publisher, tape, SEED, progress::note);
                measurement.warmUp();
                List<Durability> durability = new ArrayList<>();
                for (Condition condition : CONDITIONS) {
                    durability.add(measurement.durability(condition));
                    progress.step();
                }
                Crowd.Figures crowd = new Crowd(cluster, publisher, SEED, progress::note).measure(questions);
                progress.step();
                return new SchedulerFigures(durability, crowd);
            }
        }
    }
}
