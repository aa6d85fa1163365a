package io.reckon.inference.engine;

/** A call that the engine did not carry out; the message is fit for the caller. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public EngineException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public EngineException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a call was not carried out, in the words of the gRPC status codes. */
    public enum Reason {
        /** The input cannot be worked on; the same call will fail again. */
        INVALID_ARGUMENT,
        /** The model that the call needs is not there; the same call will fail until it is. */
        FAILED_PRECONDITION,
        /** Too much is waiting; the same call may pass later. */
        RESOURCE_EXHAUSTED,
        /** The deadline passed. */
        DEADLINE_EXCEEDED,
        /** The caller gave it up. */
        CANCELLED,
        /** The engine is closed or the model failed. */
        UNAVAILABLE
    }
}
