package io.reckon.scheduler.system;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The results of calls by their names: a call that is made again is answered from here, and spends nothing.
 *
 * @param <R> response
 */
final class KnownCalls<R> {

    /** Services are there long before the first scheduler. */
    private static final Duration UPTIME = Duration.ofHours(1);

    private final Map<String, R> results = new ConcurrentHashMap<>();
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    Optional<R> find(String callId) {
        return Optional.ofNullable(results.get(callId));
    }

    R keep(String callId, R result) {
        results.put(callId, result);
        return result;
    }

    /** How a service says that it has never seen a call. */
    StatusRuntimeException nothing() {
        Metadata trailers = new Metadata();
        trailers.put(
                Metadata.Key.of("reckon-memory-ms", Metadata.ASCII_STRING_MARSHALLER),
                Long.toString(UPTIME.toMillis()));
        return Status.NOT_FOUND.asRuntimeException(trailers);
    }

    /** Whether a call comes from an owner that has lost the question. */
    boolean isSuperseded(String questionId, long epoch) {
        return epoch > 0 && epoch < epochs.merge(questionId, epoch, Math::max);
    }
}
