package io.reckon.scheduler.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a failed attempt means to a search: above all, whether it may have spent something.
 *
 * @param service its name, for messages
 */
record CallFailures(String service) {

    /** Set where a call was refused because its question has a later owner: the epoch of that owner. */
    private static final Metadata.Key<String> OWNER_EPOCH =
            Metadata.Key.of("reckon-owner-epoch", Metadata.ASCII_STRING_MARSHALLER);

    /** Set where a call was refused because of its budget: the tokens that it may cost. */
    private static final Metadata.Key<String> CALL_TOKENS =
            Metadata.Key.of("reckon-call-tokens", Metadata.ASCII_STRING_MARSHALLER);

    static Kind kind(StatusRuntimeException failure, Journey journey) {
        Status status = failure.getStatus();
        boolean wasRefused = !journey.hasLeft() || journey.isAnswered();
        return switch (status.getCode()) {
            case UNAVAILABLE, RESOURCE_EXHAUSTED -> wasRefused ? Kind.UNAVAILABLE : Kind.LOST;
            case DEADLINE_EXCEEDED -> journey.hasLeft() ? Kind.TIMED_OUT : Kind.UNAVAILABLE;
            case INVALID_ARGUMENT -> Kind.UNSUPPORTED;
            case OUT_OF_RANGE -> tokens(failure.getTrailers()) > 0 ? Kind.UNCOVERED : Kind.BROKEN;
            case FAILED_PRECONDITION -> isSuperseded(failure.getTrailers()) ? Kind.SUPERSEDED : Kind.NOT_DEPLOYED;
            case CANCELLED -> Thread.currentThread().isInterrupted() ? Kind.CANCELLED : Kind.LOST;
            // without trailers it is the connection that broke, not the service
            case INTERNAL -> journey.isAnswered() ? Kind.BROKEN : Kind.LOST;
            default -> Kind.BROKEN;
        };
    }

    /** Whether a refusal says that the question has a later owner. */
    static boolean isSuperseded(@Nullable Metadata trailers) {
        return trailers != null && trailers.containsKey(OWNER_EPOCH);
    }

    private static long tokens(@Nullable Metadata trailers) {
        String tokens = trailers == null ? null : trailers.get(CALL_TOKENS);
        try {
            return tokens == null ? 0 : Long.parseLong(tokens);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    CallFailedException failure(Kind kind, StatusRuntimeException cause) {
        String said = String.valueOf(
                cause.getStatus().getDescription() == null
                        ? cause.getStatus().getCode()
                        : cause.getStatus().getDescription());
        String message = switch (kind) {
            case UNAVAILABLE -> "The " + service + " is out of reach or refuses calls: " + said;
            case LOST -> "The " + service + " broke down during a call: " + said;
            case TIMED_OUT -> "The " + service + " did not respond in time";
            case UNCOVERED -> "The " + service + " refused a call: " + said;
            case UNSUPPORTED, NOT_DEPLOYED, SUPERSEDED, DIVERGED -> said;
            case BROKEN -> "The " + service + " failed: " + cause.getStatus().getCode() + ": " + said;
            case CANCELLED -> "The call of the " + service + " was cancelled";
        };
        return kind == Kind.UNCOVERED
                ? new CallFailedException(kind, message, tokens(cause.getTrailers()))
                : new CallFailedException(kind, message, cause);
    }
}
