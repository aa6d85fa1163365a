package io.reckon.launcher.chaos.measurement;

import java.time.Duration;
import java.util.List;

/**
 * Under what is measured.
 *
 * @param latency time that a call of a worker takes
 * @param open questions at a time, which the schedulers share
 */
public record Condition(Duration latency, int open) {
    /** Workers are what is short: a round takes what a short one takes on a GPU. */
    public static final Condition USUAL = new Condition(Duration.ofMillis(200), 32);
    /** Processors are what is short, where brokers, workers and schedulers share a few. */
    public static final Condition SATURATED = new Condition(Duration.ofMillis(25), 32);
    /** Many questions, and time enough for each round. */
    public static final Condition CROWDED = new Condition(Duration.ofSeconds(1), 200);

    public Condition {
        if (!latency.isPositive() || open < 1) {
            throw new IllegalArgumentException("calls of " + latency + " and " + open + " questions are no load");
        }
    }

    /** Settings of workers whose calls take this long. */
    List<String> ofWorkers() {
        return List.of("reckon.scripted.latency=" + latency);
    }

    /** Lets each of so many schedulers have its share of the questions, and one partition all of them. */
    List<String> ofSchedulers(int schedulers) {
        return List.of(
                "reckon.intake.in-flight=" + Math.ceilDiv(open, schedulers),
                "reckon.intake.in-flight-per-partition=" + open);
    }

    @Override
    public String toString() {
        return "%d questions open, calls of %d ms".formatted(open, latency.toMillis());
    }
}
