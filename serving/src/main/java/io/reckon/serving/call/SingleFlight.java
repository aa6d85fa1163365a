package io.reckon.serving.call;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.serving.call.Reply.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Carries each call out once, however often it is made: who makes a running call again waits with the first caller, and who
 * makes an answered one again gets its result. Failures are not remembered. Safe for many threads.
 *
 * <p>A call is given up when nobody waits for it any more, but for one that was made under an owner epoch: its budget is
 * reserved, and the question's next owner makes the same call, so that it runs on until its deadline.
 */
public final class SingleFlight<R> {
    private final Remembered<R> remembered;
    private final Clock clock;
    private final Map<String, Flight<R>> flights = new HashMap<>();

    private record Boarding<R>(CompletableFuture<R> outcome, Optional<Flight<R>> flight, Origin origin) {}

    /** Knows no call yet. */
    public SingleFlight(Remembered<R> remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * Answers a call; blocks until the result is there. An interrupt of the calling thread leaves the call, as does its
     * deadline.
     *
     * @param work carries the call out, on a thread of its own; an interrupt gives it up
     * @throws IllegalArgumentException if its id was used for another request
     * @throws EngineException if the caller leaves; else whatever the work throws
     */
    public Reply<R> answer(Ticket ticket, Supplier<R> work) {
        Boarding<R> boarding = board(ticket, work);
        return new Reply<>(await(boarding, ticket), boarding.origin());
    }

    /**
     * Tells what the same call has brought before; blocks while it runs.
     *
     * @throws NothingToRecallException if there is nothing to be told
     * @throws IllegalArgumentException if its id was used for another request
     * @throws EngineException if the caller leaves; else whatever the work throws
     */
    public Reply<R> recall(Ticket ticket) {
        Boarding<R> boarding =
                boarded(ticket).orElseThrow(() -> new NothingToRecallException(ticket, remembered.reach()));
        return new Reply<>(await(boarding, ticket), boarding.origin());
    }

    /** Joins the call as it runs, or finds its result. */
    private synchronized Optional<Boarding<R>> boarded(Ticket ticket) {
        if (!ticket.isNamed()) {
            return Optional.empty();
        }
        Optional<R> known = remembered.find(ticket);
        if (known.isPresent()) {
            return Optional.of(new Boarding<>(
                    CompletableFuture.completedFuture(known.get()), Optional.empty(), Origin.REMEMBERED));
        }
        Flight<R> running = flights.get(ticket.callId());
        if (running == null) {
            return Optional.empty();
        }
        running.join(ticket);
        return Optional.of(new Boarding<>(running.outcome(), Optional.of(running), Origin.JOINED));
    }

    private synchronized Boarding<R> board(Ticket ticket, Supplier<R> work) {
        return boarded(ticket).orElseGet(() -> start(ticket, work));
    }

    private Boarding<R> start(Ticket ticket, Supplier<R> work) {
        Flight<R> flight = new Flight<>(ticket, started -> carryOut(started, work));
        if (ticket.isNamed()) {
            flights.put(ticket.callId(), flight);
        }
        flight.start();
        return new Boarding<>(flight.outcome(), Optional.of(flight), Origin.COMPUTED);
    }

    private void carryOut(Flight<R> flight, Supplier<R> work) {
        try {
            R result = work.get();
            land(flight, Optional.of(result));
            flight.outcome().complete(result);
        } catch (RuntimeException | Error e) {
            if (!isFree(e)) {
                remembered.lose();
            }
            land(flight, Optional.empty());
            flight.outcome().completeExceptionally(e);
        }
    }

    /** Whether a call that failed like this has certainly spent nothing. */
    private static boolean isFree(Throwable failure) {
        return switch (failure) {
            case IllegalArgumentException refused -> true;
            case EngineException e ->
                switch (e.reason()) {
                    case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE, RESOURCE_EXHAUSTED -> true;
                    case DEADLINE_EXCEEDED, CANCELLED, UNAVAILABLE -> false;
                };
            default -> false;
        };
    }

    /** Whoever boards from now on finds the result, or starts anew. */
    private synchronized void land(Flight<R> flight, Optional<R> result) {
        if (flight.ticket().isNamed()) {
            result.ifPresent(found -> remembered.keep(flight.ticket(), found));
            flights.remove(flight.ticket().callId(), flight);
        }
    }

    private synchronized void leave(Boarding<R> boarding) {
        boarding.flight()
                .filter(Flight::isGivenUpByLeaving)
                .ifPresent(flight -> flights.remove(flight.ticket().callId(), flight));
    }

    private R await(Boarding<R> boarding, Ticket ticket) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return ticket.deadline().equals(Instant.MAX)
                    ? boarding.outcome().get()
                    : boarding.outcome().get(left(ticket), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            leave(boarding);
            Thread.currentThread().interrupt();
            throw new EngineException(Reason.CANCELLED, "the call was cancelled", e);
        } catch (TimeoutException e) {
            leave(boarding);
            throw new EngineException(Reason.DEADLINE_EXCEEDED, "the deadline passed", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private long left(Ticket ticket) {
        return Math.max(0, Duration.between(clock.instant(), ticket.deadline()).toMillis());
    }
}
