package io.reckon.inference.remote;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The requests of a call, side by side on virtual threads. The first failure, the deadline or an interrupt of the caller ends
 * them all.
 *
 * @param timeout time for a call without a deadline of its own
 */
public record FanOut(Duration timeout, Clock clock) {
    /**
     * Makes all requests.
     *
     * @return their results in order
     * @throws EngineException the first that a request throws; DEADLINE_EXCEEDED, CANCELLED where the caller is interrupted,
     *     UNAVAILABLE after the timeout
     */
    public <T> List<T> all(CallContext context, List<Callable<T>> requests) {
        if (Thread.currentThread().isInterrupted()) {
            throw new EngineException(Reason.CANCELLED, "the call was cancelled");
        }
        Instant latest = clock.instant().plus(timeout);
        Instant limit = context.deadline().isBefore(latest) ? context.deadline() : latest;
        if (!clock.instant().isBefore(limit)) {
            throw late(context, limit);
        }
        // closing waits for the requests, which end at once when they are interrupted
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return await(context, limit, new ExecutorCompletionService<>(threads), requests);
            } finally {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(Reason.CANCELLED, "the call was cancelled", e);
        }
    }

    private <T> List<T> await(
            CallContext context, Instant limit, CompletionService<T> completions, List<Callable<T>> requests)
            throws InterruptedException {
        List<Future<T>> futures = requests.stream().map(completions::submit).toList();
        for (int open = futures.size(); open > 0; open--) {
            Duration left = Duration.between(clock.instant(), limit);
            Future<T> done = completions.poll(left.toMillis(), TimeUnit.MILLISECONDS);
            if (done == null) {
                throw late(context, limit);
            }
            result(done);
        }
        return futures.stream().map(Future::resultNow).toList();
    }

    private static <T> void result(Future<T> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case EngineException failure -> throw failure;
                case InterruptedException stopped -> throw stopped;
                case null, default -> throw new IllegalStateException("a request failed (" + e.getCause() + ")", e);
            }
        }
    }

    private EngineException late(CallContext context, Instant limit) {
        return limit.equals(context.deadline())
                ? new EngineException(Reason.DEADLINE_EXCEEDED, "the deadline passed")
                : new EngineException(Reason.UNAVAILABLE, "the model's server took more than " + timeout);
    }
}
