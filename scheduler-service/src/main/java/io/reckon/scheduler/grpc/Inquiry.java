package io.reckon.scheduler.grpc;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.reckon.scheduler.grpc.pool.Replica;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Recovery;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Asks all replicas what has become of a call whose caller did not live to see its end. It was never made if none of those
 * that it could get to has seen it, as far back as its departure; and none will, for they now let later owners in only.
 */
final class Inquiry {

    private static final Logger LOG = Logger.getLogger(Inquiry.class);
    private static final Metadata.Key<String> MEMORY =
            Metadata.Key.of("reckon-memory-ms", Metadata.ASCII_STRING_MARSHALLER);

    /** Clocks of schedulers may differ by this much. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final ServiceClient client;
    private final Departure departure;

    Inquiry(ServiceClient client, Departure departure) {
        this.client = client;
        this.departure = departure;
    }

    /**
     * Asks one after the other; blocks while the call runs.
     *
     * @throws CallFailedException if the search has a later owner, or is given up
     */
    <Q, R> Recovery<R> ask(MethodDescriptor<Q, R> method, Q request, CallContext context) {
        boolean isNowhere = client.reach() == departure.reach();
        for (Replica replica : client.replicas(context.questionId())) {
            replica.takeAnyway();
            try {
                return new Recovery.Known<>(client.attempt(replica, method, request, context));
            } catch (StatusRuntimeException e) {
                requireOwned(e);
                if (!wouldKnow(e)) {
                    isNowhere = false;
                    LOG.infof(
                            "Call cannot be recalled: callId=%s replica=%s status=%s",
                            context.callId(), replica.address(), e.getStatus());
                }
            }
        }
        return isNowhere ? new Recovery.NeverMade<>() : new Recovery.Lost<>();
    }

    private static void requireOwned(StatusRuntimeException refusal) {
        if (ServiceClient.isSuperseded(refusal.getTrailers())) {
            throw new CallFailedException(
                    Kind.SUPERSEDED, String.valueOf(refusal.getStatus().getDescription()), refusal);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallFailedException(Kind.CANCELLED, "the search was given up", refusal);
        }
    }

    private boolean wouldKnow(StatusRuntimeException refusal) {
        Metadata trailers = refusal.getTrailers();
        String millis = trailers == null ? null : trailers.get(MEMORY);
        if (refusal.getStatus().getCode() != Status.Code.NOT_FOUND || millis == null) {
            return false;
        }
        Instant memory = client.now().minusMillis(Long.parseLong(millis));
        return memory.plus(SKEW).isBefore(departure.at());
    }
}
