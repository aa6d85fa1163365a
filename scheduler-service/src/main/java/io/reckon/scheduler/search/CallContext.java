package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Cost;
import java.time.Instant;

/**
 * What every call of a port carries.
 *
 * @param callId names the call: {@code <question id>/<call number>}
 * @param questionId id of the question
 * @param question text of the question
 * @param deadline instant by which the call must have returned
 * @param worstCase what the call costs at most; nothing for a call that no budget is reserved for
 * @param ownerEpoch which claim of the question the call is made under: a later owner has the higher one; 0: none
 */
public record CallContext(
        String callId, String questionId, String question, Instant deadline, Cost worstCase, long ownerEpoch) {

    public CallContext {
        if (ownerEpoch < 0) {
            throw new IllegalArgumentException("an owner epoch is never negative");
        }
    }

    /** A call with nothing reserved, of no known owner. */
    public CallContext(String callId, String questionId, String question, Instant deadline) {
        this(callId, questionId, question, deadline, Cost.NONE, 0);
    }

    /** Number of the call in its search, from 1. */
    public int number() {
        return Integer.parseInt(callId.substring(callId.lastIndexOf('/') + 1));
    }

    /** Tokens that the call costs at most; 0: no limit. */
    public long tokenBudget() {
        return worstCase.tokens();
    }

    /** The same call, made by the owner with this epoch. */
    public CallContext ownedBy(long epoch) {
        return new CallContext(callId, questionId, question, deadline, worstCase, epoch);
    }
}
