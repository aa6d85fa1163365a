package io.reckon.serving.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.serving.call.NothingToRecallException;
import io.reckon.serving.call.SupersededException;

/**
 * How a failure goes over the wire.
 *
 * @param status code and message
 * @param trailers what a client needs to know beside them
 */
record Refusal(Status status, Metadata trailers) {
    // gRFC A6: how long a client shall wait before it tries again
    private static final Metadata.Key<String> PUSH_BACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> MEMORY =
            Metadata.Key.of("reckon-memory-ms", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> OWNER_EPOCH =
            Metadata.Key.of("reckon-owner-epoch", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> CALL_TOKENS =
            Metadata.Key.of("reckon-call-tokens", Metadata.ASCII_STRING_MARSHALLER);

    static Refusal of(RuntimeException failure) {
        Metadata trailers = new Metadata();
        Status status = switch (failure) {
            case IllegalArgumentException e -> Status.INVALID_ARGUMENT.withDescription(e.getMessage());
            case SupersededException e -> {
                trailers.put(OWNER_EPOCH, Long.toString(e.highestEpoch()));
                yield Status.FAILED_PRECONDITION.withDescription(e.getMessage());
            }
            case NothingToRecallException e -> {
                trailers.put(MEMORY, Long.toString(e.memory().toMillis()));
                yield Status.NOT_FOUND.withDescription(e.getMessage());
            }
            case EngineException e -> {
                if (e.reason() == Reason.RESOURCE_EXHAUSTED) {
                    trailers.put(PUSH_BACK, Long.toString(e.retryDelay().toMillis()));
                }
                if (e.worstCase() > 0) {
                    trailers.put(CALL_TOKENS, Long.toString(e.worstCase()));
                }
                yield Status.Code.valueOf(e.reason().name()).toStatus().withDescription(e.getMessage());
            }
            default -> Status.INTERNAL.withDescription(failure.toString());
        };
        return new Refusal(status, trailers);
    }

    /** Whether nobody foresaw it. */
    boolean isUnexpected() {
        return status.getCode() == Status.Code.INTERNAL;
    }

    /** Whether the question has a later owner. */
    boolean isSuperseded() {
        return trailers.containsKey(OWNER_EPOCH);
    }

    StatusRuntimeException exception() {
        return status.asRuntimeException(trailers);
    }
}
