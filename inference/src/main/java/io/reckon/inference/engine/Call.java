package io.reckon.inference.engine;

import io.reckon.inference.engine.EngineException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One call of the engine while it is worked on. Results and counts are written by the engine's thread; everybody may await
 * or cancel it.
 */
public final class Call<R> {
    private final CallContext context;
    private final Clock clock;
    private final Instant start;
    private final List<@Nullable R> results;
    private final CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();
    private int missing;
    private long prompt;
    private long read;
    private long generated;

    Call(CallContext context, Clock clock, int results) {
        this.context = context;
        this.clock = clock;
        this.start = clock.instant();
        this.results = new ArrayList<>(Collections.nCopies(results, null));
        this.missing = results;
    }

    /**
     * Waits for the outcome.
     *
     * @throws EngineException where there is none; an interrupt cancels the call
     */
    public Outcome<R> await() {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
            throw new EngineException(Reason.CANCELLED, "the call was cancelled", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    /** Gives the call up: its sequences leave the batch before the next step. */
    public void cancel() {
        fail(new EngineException(Reason.CANCELLED, "the call was cancelled"));
    }

    /** Whether nobody waits for results any more; notices that the deadline has passed. */
    boolean isOver() {
        if (!outcome.isDone() && clock.instant().isAfter(context.deadline())) {
            fail(new EngineException(Reason.DEADLINE_EXCEEDED, "the deadline passed"));
        }
        return outcome.isDone();
    }

    /** Returns the time since the call was made. */
    Duration age() {
        return Duration.between(start, clock.instant());
    }

    void fail(EngineException failure) {
        outcome.completeExceptionally(failure);
    }

    String group() {
        return context.questionId();
    }

    void countPrompt(int tokens) {
        prompt += tokens;
    }

    void countRead(int tokens) {
        read += tokens;
    }

    void deliver(int place, R result, int generatedTokens) {
        results.set(place, result);
        generated += generatedTokens;
        missing--;
        if (missing == 0) {
            TokenUsage usage = new TokenUsage(prompt, Math.max(0, prompt - read), generated);
            outcome.complete(new Outcome<>(results, usage));
        }
    }
}
