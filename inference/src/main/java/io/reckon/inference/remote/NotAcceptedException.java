package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;

/** A server did not take a request up, so that it cost nothing and another may be asked. */
final class NotAcceptedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final EngineException refusal;
    private final boolean isDown;

    NotAcceptedException(EngineException refusal, boolean isDown) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
        this.isDown = isDown;
    }

    /** Returns what to tell the caller where no other server takes it. */
    EngineException refusal() {
        return refusal;
    }

    /** Whether the server did not answer at all. */
    boolean isDown() {
        return isDown;
    }
}
