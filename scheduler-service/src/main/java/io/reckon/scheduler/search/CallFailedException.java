package io.reckon.scheduler.search;

import java.io.Serial;

/** A call of a port brought no result. */
public final class CallFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final long tokens;

    public CallFailedException(Kind kind, String message) {
        this(kind, message, 0);
    }

    /** The refusal of a call that may cost so many tokens, more than were reserved; 0 for failures of another kind. */
    public CallFailedException(Kind kind, String message, long tokens) {
        super(message);
        this.kind = kind;
        this.tokens = tokens;
    }

    public CallFailedException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.tokens = 0;
    }

    public Kind kind() {
        return kind;
    }

    /** Tokens that the call may cost, where it was refused for that; else 0. */
    public long tokens() {
        return tokens;
    }

    /** Whether the call was refused because it may cost more than these tokens, and passes where more are reserved. */
    boolean asksForMoreThan(long reserved) {
        return kind == Kind.UNCOVERED && tokens > reserved;
    }

    /** How a call fails. */
    public enum Kind {
        /** The service was out of reach, or refused the work, until the call's deadline. Nothing was spent. */
        UNAVAILABLE,
        /** The service, or the way to it, broke down when the call was there already. It may have spent its worst case. */
        LOST,
        /** The call's deadline passed in the middle of the work. It may have spent its worst case. */
        TIMED_OUT,
        /** The model cannot work on this input; the message says why. Nothing was spent. */
        UNSUPPORTED,
        /** The service was deployed without the model that this call needs; the message says which. Nothing was spent. */
        NOT_DEPLOYED,
        /** The call may cost more than was reserved for it; the exception says how much. Nothing was spent. */
        UNCOVERED,
        /** The question has a later owner, so that this one gives the search up. Nothing was spent. */
        SUPERSEDED,
        /** The service broke its contract. It may have spent its worst case. */
        BROKEN,
        /** This service is shutting down. It may have spent its worst case. */
        CANCELLED,
        /** The search was begun in another way than it is gone on with; the message says how. The call was not made. */
        DIVERGED;

        /** Whether the call is known to have spent nothing. */
        public boolean isFree() {
            return switch (this) {
                case UNAVAILABLE, UNSUPPORTED, NOT_DEPLOYED, UNCOVERED, SUPERSEDED, DIVERGED -> true;
                case LOST, TIMED_OUT, BROKEN, CANCELLED -> false;
            };
        }
    }
}
