package io.reckon.inference.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that the engine did not carry out; the message is fit for the caller. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How long to wait where nobody says it. */
    public static final Duration USUAL_DELAY = Duration.ofMillis(500);

    private final Reason reason;
    private final Duration retryDelay;
    private final long worstCase;

    public EngineException(Reason reason, String message) {
        this(reason, message, null);
    }

    public EngineException(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, message, cause, USUAL_DELAY, 0);
    }

    private EngineException(
            Reason reason, String message, @Nullable Throwable cause, Duration retryDelay, long worstCase) {
        super(message, cause);
        this.reason = reason;
        this.retryDelay = retryDelay;
        this.worstCase = worstCase;
    }

    /** Returns the refusal of a call that may pass after some time. */
    public static EngineException overloaded(String message, Duration retryDelay) {
        return new EngineException(Reason.RESOURCE_EXHAUSTED, message, null, retryDelay, 0);
    }

    /** Returns the refusal of a call that may cost {@code worstCase} tokens, more than {@code budget}. */
    public static EngineException uncovered(long worstCase, long budget) {
        String message = "the call may cost " + worstCase + " tokens, its budget is " + budget
                + "; ask for fewer or shorter samples, or raise the budget";
        return new EngineException(Reason.OUT_OF_RANGE, message, null, USUAL_DELAY, worstCase);
    }

    /** Returns how long to wait before the same call, where it may pass later. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /** Returns the tokens that the call may cost, where that is more than its budget; else 0. */
    public long worstCase() {
        return worstCase;
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
        /** The call might exceed its token budget; the same call will fail again. */
        OUT_OF_RANGE,
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
