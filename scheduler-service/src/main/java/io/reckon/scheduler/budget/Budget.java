package io.reckon.scheduler.budget;

import java.time.Instant;
import java.util.Optional;

/**
 * Budget of one question: a call's worst case is reserved before the call leaves and settled with what it really
 * spent. Reserved and settled costs together never pass the limits. Thread-safe.
 */
public final class Budget {

    private final Limits limits;
    private final Instant deadline;
    private Cost settled = Cost.NONE;
    private int granted;
    private int reservedGenerations;
    private long reservedTokens;

    private Budget(Limits limits, Instant accepted, int granted) {
        this.limits = limits;
        this.deadline = accepted.plus(limits.deadline());
        this.granted = granted;
    }

    /** Opens the budget of a question that was accepted at {@code accepted}. */
    public Budget(Limits limits, Instant accepted) {
        this(limits, accepted, limits.generations());
    }

    /** Opens the budget of a question whose generations are granted as it goes on; none is yet. */
    public static Budget granted(Limits limits, Instant accepted) {
        return new Budget(limits, accepted, 0);
    }

    /** Lets the question spend {@code generations} in all, within its limits; it may never spend less than before. */
    public synchronized void grant(int generations) {
        granted = Math.max(granted, Math.min(generations, limits.generations()));
    }

    /** Sets {@code worstCase} aside; empty, and nothing is changed, where that much is not left. */
    public synchronized Optional<Reservation> reserve(Cost worstCase) {
        if (worstCase.generations() > generationsLeft() || worstCase.tokens() > tokensLeft()) {
            return Optional.empty();
        }
        reservedGenerations += worstCase.generations();
        reservedTokens += worstCase.tokens();
        return Optional.of(new Reservation(this, worstCase));
    }

    synchronized void settle(Cost worstCase, Cost actual) {
        reservedGenerations -= worstCase.generations();
        reservedTokens -= worstCase.tokens();
        settled = settled.plus(actual);
    }

    /** Generations granted, and neither spent nor reserved; never negative. */
    public synchronized int generationsLeft() {
        return Math.max(0, granted - settled.generations() - reservedGenerations);
    }

    /** Tokens neither spent nor reserved; never negative. */
    public synchronized long tokensLeft() {
        return Math.max(0, limits.tokens() - settled.tokens() - reservedTokens);
    }

    /** What was settled so far. */
    public synchronized Cost spent() {
        return settled;
    }

    public Limits limits() {
        return limits;
    }

    /** The instant by which the answer is due. */
    public Instant deadline() {
        return deadline;
    }
}
