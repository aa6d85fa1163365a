package io.reckon.scheduler.grpc;

import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.reckon.scheduler.grpc.pool.Replica;
import io.reckon.scheduler.grpc.pool.ReplicaPool;
import io.reckon.scheduler.grpc.pool.RetryBudget;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One service over gRPC. Every call has its own deadline; a refused one (UNAVAILABLE, RESOURCE_EXHAUSTED) is repeated,
 * as the same call, until its deadline: at once at another replica, where the {@link RetryBudget} allows, else after a
 * pause. Thread-safe; blocks the caller.
 */
public final class ServiceClient {

    private static final Metadata.Key<String> PUSH_BACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final String name;
    private final CallFailures failures;
    private final ReplicaPool pool;
    private final Patience patience;
    private final InstantSource clock;
    private final RetryBudget retries = new RetryBudget();

    /**
     * How long to wait for what.
     *
     * @param callTimeout one attempt at most
     * @param backoff between attempts
     */
    public record Patience(Duration callTimeout, Backoff backoff) {}

    /**
     * Creates a client.
     *
     * @param name of the service, for messages
     */
    public ServiceClient(String name, ReplicaPool pool, Patience patience, InstantSource clock) {
        this.name = name;
        this.failures = new CallFailures(name);
        this.pool = pool;
        this.patience = patience;
        this.clock = clock;
    }

    /** Name of the service. */
    String name() {
        return name;
    }

    /** All replicas of the service. */
    Collection<Replica> replicas() {
        return pool.replicas();
    }

    /** All replicas, the question's own first. */
    List<Replica> replicas(String questionId) {
        return pool.order(questionId);
    }

    /** Tells apart the sets of replicas that a call may get to. */
    long reach() {
        return pool.reach();
    }

    Instant now() {
        return clock.instant();
    }

    /** Closes the channels; running calls fail. */
    public void close() {
        pool.close();
    }

    /** The instant at which an attempt that starts now is given up. */
    Instant attemptDeadline(Instant deadline) {
        Instant timeout = clock.instant().plus(patience.callTimeout());
        return timeout.isBefore(deadline) ? timeout : deadline;
    }

    /**
     * Calls the service.
     *
     * @throws CallFailedException if there is no response by the context's deadline
     */
    <Q, R> R call(MethodDescriptor<Q, R> method, Q request, CallContext context) {
        return Waiting.during(() -> answer(method, request, context));
    }

    private <Q, R> R answer(MethodDescriptor<Q, R> method, Q request, CallContext context) {
        retries.earn();
        Set<Replica> refused = new HashSet<>();
        for (int attempt = 0; ; attempt++) {
            Optional<Replica> next = pool.take(context.questionId(), refused);
            if (next.isEmpty()) {
                refused.clear();
                next = pool.take(context.questionId(), refused);
            }
            Replica replica = next.orElseThrow(() -> new CallFailedException(
                    Kind.UNAVAILABLE, "The " + name + " has no replicas: its name has no address"));
            Journey journey = new Journey();
            try {
                return attempt(replica, method, request, options(context, journey));
            } catch (StatusRuntimeException e) {
                Kind kind = CallFailures.kind(e, journey);
                if (kind != Kind.UNAVAILABLE) {
                    throw failures.failure(kind, e);
                }
                refused.add(replica);
                boolean hasOther = refused.size() < pool.replicas().size();
                if (!(hasOther && retries.spend()) && !pause(attempt, e.getTrailers(), context.deadline())) {
                    throw failures.failure(kind, e);
                }
                replica.reconnect();
            }
        }
    }

    private CallOptions options(CallContext context, Journey journey) {
        Duration left = Duration.between(clock.instant(), attemptDeadline(context.deadline()));
        return CallOptions.DEFAULT
                .withDeadlineAfter(left.toNanos(), TimeUnit.NANOSECONDS)
                .withStreamTracerFactory(journey);
    }

    /** One attempt at a replica that was taken, with an eye on nothing but its result. */
    <Q, R> R attempt(Replica replica, MethodDescriptor<Q, R> method, Q request, CallContext context) {
        return Waiting.during(() -> attempt(replica, method, request, options(context, new Journey())));
    }

    private static <Q, R> R attempt(Replica replica, MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        try {
            R response = ClientCalls.blockingUnaryCall(replica.channel(), method, options, request);
            replica.answered();
            return response;
        } catch (StatusRuntimeException e) {
            switch (e.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, UNKNOWN -> replica.failed(e);
                case CANCELLED -> replica.released();
                default -> replica.answered();
            }
            throw e;
        }
    }

    /** Waits before the next attempt; false where there is no time for one. */
    private boolean pause(int attempt, @Nullable Metadata trailers, Instant deadline) {
        Duration wait = patience.backoff().after(attempt);
        Duration pushBack = pushBack(trailers);
        if (pushBack.compareTo(wait) > 0) {
            wait = pushBack;
        }
        // an attempt that is cut off by the deadline would be charged, so that one without time is not made
        Duration least = patience.backoff().first();
        if (!clock.instant().plus(wait).plus(least).isBefore(deadline)) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(Kind.CANCELLED, name + ": interrupted", e);
        }
    }

    private static Duration pushBack(@Nullable Metadata trailers) {
        String millis = trailers == null ? null : trailers.get(PUSH_BACK);
        try {
            return millis == null ? Duration.ZERO : Duration.ofMillis(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
