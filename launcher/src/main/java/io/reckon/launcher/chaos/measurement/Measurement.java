package io.reckon.launcher.chaos.measurement;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Inquirer;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.chaos.promise.Load;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures, while nothing is broken, what the journal costs: the same load without it and with it. */
public final class Measurement {
    private static final String WITHOUT = "reckon.journal.enabled=false";
    /** Longer than anything that a young process still has to learn. */
    private static final Duration WARMING_UP = Duration.ofSeconds(20);
    /** The time that the schedulers' percentiles look back on. */
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private static final Duration LEARNING = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MILLIS = 1_000;

    private final Cluster cluster;
    private final Publisher publisher;
    private final Tape tape;
    private final long seed;
    private final Consumer<String> progress;

    /** Measures with questions of this seed, and tells how it goes on. */
    public Measurement(Cluster cluster, Publisher publisher, Tape tape, long seed, Consumer<String> progress) {
        this.cluster = cluster;
        this.publisher = publisher;
        this.tape = tape;
        this.seed = seed;
        this.progress = progress;
    }

    /** Gives brokers, which learn for minutes what they do for months, so much to do that they have learned it. */
    public void warmUp() throws IOException, ChildFailedException, InterruptedException {
        Condition condition = Condition.SATURATED;
        progress.accept("Warming up for " + LEARNING.toSeconds() + " s");
        Node.restart(cluster.workers(), condition.ofWorkers());
        Node.restart(
                cluster.schedulers(),
                condition.ofSchedulers(cluster.schedulers().size()));
        String prefix = "warming-%d-".formatted(seed);
        try (Load load = load(prefix, condition)) {
            Thread.sleep(LEARNING);
            progress.accept("Warm after %d questions".formatted(load.settled()));
        }
        awaitAnswers(prefix);
    }

    /** Measures; afterwards workers and schedulers run with their usual settings, and the journal. */
    public Durability durability(Condition condition) throws IOException, ChildFailedException, InterruptedException {
        List<Node> schedulers = cluster.schedulers();
        List<String> settings = condition.ofSchedulers(schedulers.size());
        Node.restart(cluster.workers(), condition.ofWorkers());
        Node.restart(
                schedulers, Stream.concat(settings.stream(), Stream.of(WITHOUT)).toList());
        RoundFigures without = measured(condition, "off");
        Node.restart(schedulers, settings);
        RoundFigures with = measured(condition, "on");
        Node.restart(cluster.workers(), List.of());
        Node.restart(schedulers, List.of());
        return new Durability(condition, without, with);
    }

    private RoundFigures measured(Condition condition, String journal) throws IOException, InterruptedException {
        progress.accept("Measuring for %d s: journal %s, %s"
                .formatted(WARMING_UP.plus(MEASURED).toSeconds(), journal, condition));
        String prefix = "measured-%d-%s-%d-%d-"
                .formatted(seed, journal, condition.open(), condition.latency().toMillis());
        RoundFigures figures;
        try (Load load = load(prefix, condition)) {
            Thread.sleep(WARMING_UP);
            long began = System.nanoTime();
            int before = load.settled();
            Thread.sleep(MEASURED);
            double seconds = (System.nanoTime() - began) / 1e9;
            figures = new RoundFigures(
                    (load.settled() - before) / seconds, millis("tts_round"), millis("tts_round_overhead"));
        }
        awaitAnswers(prefix);
        return figures;
    }

    private Load load(String prefix, Condition condition) {
        return new Load(publisher, tape, seed, new Load.Shape(prefix, Inquirer.DEADLINE, condition.open()));
    }

    private void awaitAnswers(String prefix) throws IOException, InterruptedException {
        if (!tape.awaitAnswers(publisher.history(prefix).keySet(), PATIENCE)) {
            throw new IOException("not every question was answered although nothing was broken");
        }
    }

    /** The larger one of all schedulers and services. */
    private RoundFigures.Millis millis(String timer) throws IOException, InterruptedException {
        return new RoundFigures.Millis(millis(timer, "0.5"), millis(timer, "0.99"));
    }

    private double millis(String timer, String quantile) throws IOException, InterruptedException {
        double largest = 0;
        for (Node scheduler : cluster.schedulers()) {
            double seconds = scheduler
                    .metrics()
                    .max(timer + "_seconds", "quantile=\"" + quantile + "\"")
                    .orElse(0);
            largest = Math.max(largest, MILLIS * seconds);
        }
        return largest;
    }
}
