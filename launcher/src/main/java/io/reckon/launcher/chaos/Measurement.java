package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Inquirer;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.chaos.promise.Load;
import io.reckon.launcher.chaos.promise.Stage;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Measures, while nothing is broken, what the journal costs: the same load without it and with it. */
final class Measurement {
    private static final List<String> WITHOUT = List.of("reckon.journal.enabled=false");
    private static final Duration WARMING_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(16);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OPEN = 32;
    private static final double MILLIS = 1_000;

    private final Cluster cluster;
    private final Publisher publisher;
    private final Tape tape;
    private final Stage.Run run;

    Measurement(Cluster cluster, Publisher publisher, Tape tape, Stage.Run run) {
        this.cluster = cluster;
        this.publisher = publisher;
        this.tape = tape;
        this.run = run;
    }

    /** Leaves the schedulers running with the journal. */
    Durability durability() throws IOException, ChildFailedException, InterruptedException {
        restart(WITHOUT);
        RoundFigures without = measured("measured-" + run.seed() + "-off-");
        restart(List.of());
        RoundFigures with = measured("measured-" + run.seed() + "-on-");
        return new Durability(without, with);
    }

    private void restart(List<String> settings) throws IOException, ChildFailedException, InterruptedException {
        for (Node scheduler : cluster.schedulers()) {
            scheduler.stop();
            scheduler.start(settings);
        }
        for (Node scheduler : cluster.schedulers()) {
            scheduler.awaitReady();
        }
    }

    private RoundFigures measured(String prefix) throws IOException, InterruptedException {
        run.progress()
                .accept("Measuring for %d s: %s"
                        .formatted(WARMING_UP.plus(MEASURED).toSeconds(), prefix));
        RoundFigures figures;
        try (Load load = new Load(publisher, tape, run.seed(), new Load.Shape(prefix, Inquirer.DEADLINE, OPEN))) {
            Thread.sleep(WARMING_UP);
            long began = System.nanoTime();
            int before = load.settled();
            Thread.sleep(MEASURED);
            double seconds = (System.nanoTime() - began) / 1e9;
            figures = new RoundFigures((load.settled() - before) / seconds, millis("0.5"), millis("0.99"));
        }
        if (!tape.awaitAnswers(publisher.history(prefix).keySet(), PATIENCE)) {
            throw new IOException("not every question was answered although nothing was broken");
        }
        return figures;
    }

    /** The larger one of all schedulers and services. */
    private double millis(String quantile) throws IOException, InterruptedException {
        double largest = 0;
        for (Node scheduler : cluster.schedulers()) {
            double seconds = scheduler
                    .metrics()
                    .max("tts_round_seconds", "quantile=\"" + quantile + "\"")
                    .orElse(0);
            largest = Math.max(largest, MILLIS * seconds);
        }
        return largest;
    }
}
