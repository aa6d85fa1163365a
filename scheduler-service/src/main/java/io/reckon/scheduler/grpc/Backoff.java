package io.reckon.scheduler.grpc;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits between the attempts of a call: doubling, with jitter over the upper half, so that callers do not come back all
 * at once.
 *
 * @param first wait after the first attempt
 * @param longest wait at most
 * @param random source of the jitter
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("not a back-off: " + first + " to " + longest);
        }
    }

    /** Wait after the attempt with this number, from 0. */
    Duration after(int attempt) {
        double doubled = first.toMillis() * Math.pow(2, attempt);
        double capped = Math.min(doubled, (double) longest.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + random.nextDouble() / 2)));
    }
}
