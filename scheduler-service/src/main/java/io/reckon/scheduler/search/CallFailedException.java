package io.reckon.scheduler.search;

import java.io.Serial;

/** A call of a port brought no result. */
public final class CallFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public CallFailedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public CallFailedException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
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
                case UNAVAILABLE, UNSUPPORTED, NOT_DEPLOYED, SUPERSEDED, DIVERGED -> true;
                case LOST, TIMED_OUT, BROKEN, CANCELLED -> false;
            };
        }
    }
}
