package io.reckon.inference.scripted;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.time.Clock;
import java.time.Duration;

/**
 * The time that a scripted engine takes for a call.
 *
 * @param duration not negative
 */
public record Latency(Duration duration, Clock clock) {
    public Latency {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative");
        }
    }

    /**
     * Waits as long as a call takes, or until its deadline.
     *
     * @throws EngineException where the deadline passes or the thread is interrupted
     */
    public void pass(CallContext context) {
        Duration left = context.deadline().equals(java.time.Instant.MAX)
                ? duration
                : Duration.between(clock.instant(), context.deadline());
        try {
            Thread.sleep(left.compareTo(duration) < 0 ? left : duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(Reason.CANCELLED, "the call was cancelled", e);
        }
        if (left.compareTo(duration) < 0) {
            throw new EngineException(Reason.DEADLINE_EXCEEDED, "the deadline passed");
        }
    }
}
