package io.reckon.scheduler.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that starts at the time of day and then runs evenly, so that a time of day that is set back or forth neither
 * ends a search nor gives it more time.
 */
public final class SteadyClock implements InstantSource {

    private final Instant start;
    private final long startNanos;

    private SteadyClock(Instant start, long startNanos) {
        this.start = start;
        this.startNanos = startNanos;
    }

    /** A clock that starts now, but not before {@code earliest}, which another machine's clock may have said. */
    public static SteadyClock from(Instant earliest, InstantSource timeOfDay) {
        Instant now = timeOfDay.instant();
        return new SteadyClock(now.isBefore(earliest) ? earliest : now, System.nanoTime());
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
