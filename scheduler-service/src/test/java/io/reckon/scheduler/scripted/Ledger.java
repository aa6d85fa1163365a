package io.reckon.scheduler.scripted;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What scripted services really spent, whether or not the caller came to know. Thread-safe. */
public final class Ledger {

    private final AtomicLong tokens = new AtomicLong();
    private final AtomicInteger generations = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger verifierCalls = new AtomicInteger();

    void proposed(long spent, int startedSolutions) {
        tokens.addAndGet(spent);
        generations.addAndGet(startedSolutions);
        calls.incrementAndGet();
    }

    void scored(long spent) {
        tokens.addAndGet(spent);
        calls.incrementAndGet();
        verifierCalls.incrementAndGet();
    }

    public long tokens() {
        return tokens.get();
    }

    /** Solutions that were started. */
    public int generations() {
        return generations.get();
    }

    public int calls() {
        return calls.get();
    }

    public int verifierCalls() {
        return verifierCalls.get();
    }
}
