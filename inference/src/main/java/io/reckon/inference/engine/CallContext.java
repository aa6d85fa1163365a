package io.reckon.inference.engine;

import java.time.Instant;

/**
 * Who calls and how long they wait.
 *
 * @param callId names the call in logs
 * @param questionId question that the call belongs to; questions share an engine evenly
 * @param deadline when the caller has no use for an answer any more; {@link Instant#MAX}: never
 */
public record CallContext(String callId, String questionId, Instant deadline) {
    /**
     * Returns the context of a call as it came over the wire.
     *
     * @param deadlineEpochMillis milliseconds since the epoch; 0: none
     * @throws IllegalArgumentException where the deadline is negative
     */
    public static CallContext of(String callId, String questionId, long deadlineEpochMillis) {
        if (deadlineEpochMillis < 0) {
            throw new IllegalArgumentException("deadline_epoch_millis must not be negative");
        }
        Instant deadline = deadlineEpochMillis == 0 ? Instant.MAX : Instant.ofEpochMilli(deadlineEpochMillis);
        return new CallContext(callId, questionId, deadline);
    }
}
