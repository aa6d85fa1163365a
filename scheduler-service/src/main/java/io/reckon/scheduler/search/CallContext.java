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
 * @param ownerEpoch how often the question was claimed, from 1, so that services can refuse those who owned it before; 0:
 *     not known
 */
public record CallContext(
        String callId, String questionId, String question, Instant deadline, Cost worstCase, long ownerEpoch) {

    /** A call with nothing reserved, of no known owner. */
    public CallContext(String callId, String questionId, String question, Instant deadline) {
        this(callId, questionId, question, deadline, Cost.NONE, 0);
    }

    /** Number of the call in its search, from 1. */
    public int number() {
        return Integer.parseInt(callId.substring(callId.lastIndexOf('/') + 1));
    }

    /** The same call, made by the owner with this epoch. */
    public CallContext ownedBy(long epoch) {
        return new CallContext(callId, questionId, question, deadline, worstCase, epoch);
    }
}
