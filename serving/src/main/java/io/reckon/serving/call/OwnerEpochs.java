package io.reckon.serving.call;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

/**
 * The latest owner of each question that was worked on of late: a fencing token, so that an owner that lost a question
 * without noticing (a paused process, a cut network) spends nothing on it any more. Safe for many threads.
 */
public final class OwnerEpochs {
    private final Cache<String, Long> highest;

    /**
     * Remembers nothing yet.
     *
     * @param most questions remembered at most; those asked about least recently are forgotten
     */
    public OwnerEpochs(long most) {
        // one segment, so that the order of forgetting holds over all questions
        this.highest =
                CacheBuilder.newBuilder().concurrencyLevel(1).maximumSize(most).build();
    }

    /**
     * Lets a call in, unless its question has a later owner.
     *
     * @throws SupersededException if it has
     */
    public void admit(Ticket ticket) {
        if (ticket.isOwned()) {
            long latest = highest.asMap().merge(ticket.questionId(), ticket.ownerEpoch(), Math::max);
            if (latest > ticket.ownerEpoch()) {
                throw new SupersededException(ticket, latest);
            }
        }
    }
}
