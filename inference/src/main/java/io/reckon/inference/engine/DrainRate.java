package io.reckon.inference.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast waiting tokens have found admission of late, as an average that forgets within some ten seconds; says how long some
 * more will take. For one thread at a time.
 */
final class DrainRate {
    private static final double MEMORY_SECONDS = 10;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SHORTEST_SECONDS = 0.05;
    private static final double LONGEST_SECONDS = 10;

    private final LongSupplier nanoTime;
    private double remembered;
    private long last;

    DrainRate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Tokens have left the queue. */
    void drained(long tokens) {
        forget();
        remembered += tokens;
    }

    /** Returns the time after which so many tokens will have left the queue, from 50 ms to 10 s. */
    Duration timeFor(long tokens) {
        forget();
        double seconds = tokens * MEMORY_SECONDS / Math.max(1, remembered);
        double bounded = Math.clamp(seconds, SHORTEST_SECONDS, LONGEST_SECONDS);
        return Duration.ofNanos((long) (bounded * NANOS_PER_SECOND));
    }

    private void forget() {
        long now = nanoTime.getAsLong();
        remembered *= Math.exp(-(now - last) / NANOS_PER_SECOND / MEMORY_SECONDS);
        last = now;
    }
}
