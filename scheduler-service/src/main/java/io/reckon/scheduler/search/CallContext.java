package io.reckon.scheduler.search;

import java.time.Instant;

/**
 * What every call of a port carries.
 *
 * @param callId names the call: {@code <question id>/<call number>}
 * @param questionId id of the question
 * @param question text of the question
 * @param deadline instant by which the call must have returned
 * @param tokenBudget tokens that the call may cost at most, as they are reserved for it; 0: no limit
 * @param ownerEpoch which claim of the question the call is made under: a later owner has the higher one; 0: none
 */
public record CallContext(
        String callId, String questionId, String question, Instant deadline, long tokenBudget, long ownerEpoch) {

    public CallContext {
        if (tokenBudget < 0 || ownerEpoch < 0) {
            throw new IllegalArgumentException("a token budget and an owner epoch are never negative");
        }
    }

    /** A call without a token budget of its own, of a question that nobody has claimed. */
    public CallContext(String callId, String questionId, String question, Instant deadline) {
        this(callId, questionId, question, deadline, 0, 0);
    }

    /** The same call by another name, made under a claim. */
    public CallContext claimed(String newCallId, long newOwnerEpoch) {
        return new CallContext(newCallId, questionId, question, deadline, tokenBudget, newOwnerEpoch);
    }
}
