package io.reckon.launcher.chaos.measurement;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Inquirer;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ResidentMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets one scheduler have many searches at once, each of them waiting for a slow call most of the time. */
public final class Crowd {
    /** Of the scheduler's heap: what is left of 1.5 GB is for all that is not on it. */
    private static final String HEAP = "-Xmx1g";

    private static final Duration LATENCY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 1_000;

    private final Cluster cluster;
    private final Publisher publisher;
    private final long seed;
    private final Consumer<String> progress;

    /** Asks questions of this seed, and tells how it goes on. */
    public Crowd(Cluster cluster, Publisher publisher, long seed, Consumer<String> progress) {
        this.cluster = cluster;
        this.publisher = publisher;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * What it took.
     *
     * @param questions most searches at the same time, of those that were asked for
     * @param residentBytes most memory of the scheduler in RAM, from the first question on
     */
    public record Figures(int questions, long residentBytes) {}

    /** Publishes so many questions, waits until all are in flight, and watches for a minute. Leaves them unanswered. */
    public Figures measure(int questions) throws IOException, ChildFailedException, InterruptedException {
        progress.accept("One scheduler, %d questions in flight, for %d s".formatted(questions, WATCHED.toSeconds()));
        Condition condition = new Condition(LATENCY, questions);
        Node.restart(cluster.workers(), condition.ofWorkers());
        cluster.schedulers().forEach(Node::stop);
        Node scheduler = cluster.schedulers().getFirst();
        Node.restart(
                List.of(scheduler),
                Stream.concat(Stream.of(HEAP), condition.ofSchedulers(1).stream())
                        .toList());
        Inquirer inquirer = new Inquirer(seed);
        for (int number = 0; number < questions; number++) {
            publisher.publish(inquirer.question("crowd-" + seed + "-", number, Duration.ofHours(1)));
        }
        return watch(scheduler, questions);
    }

    private static Figures watch(Node scheduler, int wanted) throws IOException, InterruptedException {
        Figures most = new Figures(0, 0);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean wasComplete = most.questions() >= wanted;
            int open = (int) scheduler.metrics().sum("tts_inflight");
            most = new Figures(
                    Math.max(most.questions(), open),
                    Math.max(most.residentBytes(), ResidentMemory.bytes(scheduler.pid())));
            if (!wasComplete && most.questions() >= wanted) {
                end = System.nanoTime() + WATCHED.toNanos();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return most;
    }
}
