package io.reckon.inference.engine;

import java.time.Instant;

/**
 * Who calls, how long they wait and what they pay for.
 *
 * @param callId names the call in logs
 * @param questionId question that the call belongs to; questions share an engine evenly
 * @param deadline when the caller has no use for an answer any more; {@link Instant#MAX}: never
 * @param tokenBudget tokens that the call may cost at most, read and sampled; {@link Long#MAX_VALUE}: any number
 * @param ownerEpoch which claim of the question the call is made under; 0: none
 */
public record CallContext(String callId, String questionId, Instant deadline, long tokenBudget, long ownerEpoch) {
    /** A call without a token budget of its own. */
    public CallContext(String callId, String questionId, Instant deadline) {
        this(callId, questionId, deadline, Long.MAX_VALUE, 0);
    }

    /**
     * Returns the context of a call as it came over the wire.
     *
     * @param deadlineEpochMillis milliseconds since the epoch; 0: none
     * @param tokenBudget tokens; 0: any number
     * @throws IllegalArgumentException where the deadline or the budget is negative
     */
    public static CallContext of(String callId, String questionId, long deadlineEpochMillis, long tokenBudget) {
        if (deadlineEpochMillis < 0) {
            throw new IllegalArgumentException("deadline_epoch_millis must not be negative");
        }
        if (tokenBudget < 0) {
            throw new IllegalArgumentException("token_budget must not be negative");
        }
        Instant deadline = deadlineEpochMillis == 0 ? Instant.MAX : Instant.ofEpochMilli(deadlineEpochMillis);
        return new CallContext(callId, questionId, deadline, tokenBudget == 0 ? Long.MAX_VALUE : tokenBudget, 0);
    }

    /** The same call, made under the claim with this epoch. */
    public CallContext ownedBy(long epoch) {
        return new CallContext(callId, questionId, deadline, tokenBudget, epoch);
    }

    /**
     * Checks, before anything is spent, that the budget covers the call.
     *
     * @param worstCase tokens that it costs at most
     * @throws EngineException OUT_OF_RANGE with the worst case, if it does not
     */
    public void requireCovered(long worstCase) {
        if (worstCase > tokenBudget) {
            throw EngineException.uncovered(worstCase, tokenBudget);
        }
    }
}
