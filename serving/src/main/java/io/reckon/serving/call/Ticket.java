package io.reckon.serving.call;

import java.time.Instant;

/**
 * What tells one call from another.
 *
 * @param callId names the call; empty: it is like no other
 * @param questionId question that the call belongs to
 * @param ownerEpoch which claim of the question it is made under: a later owner has the higher one; 0: none
 * @param fingerprint of what is asked; the same for the same request, whoever makes it and however long they wait
 * @param deadline when the caller has no use for an answer any more; {@link Instant#MAX}: never
 */
public record Ticket(String callId, String questionId, long ownerEpoch, String fingerprint, Instant deadline) {
    public Ticket {
        if (ownerEpoch < 0) {
            throw new IllegalArgumentException("owner_epoch must not be negative; 0 is none");
        }
    }

    /** Whether another call can be the same one. */
    public boolean isNamed() {
        return !callId.isEmpty();
    }

    /** Whether the question has an owner, and so perhaps a next one, who will make the same call. */
    public boolean isOwned() {
        return ownerEpoch > 0;
    }
}
