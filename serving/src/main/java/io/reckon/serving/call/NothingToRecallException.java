package io.reckon.serving.call;

import java.time.Duration;

/** The call was not made here as far back as memory reaches, or it came to nothing. */
public final class NothingToRecallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration memory;

    NothingToRecallException(Ticket ticket, Duration memory) {
        super("nothing is known of the call " + ticket.callId());
        this.memory = memory;
    }

    /** Returns the time for which every call that may have spent something would be known. */
    public Duration memory() {
        return memory;
    }
}
