package io.reckon.scheduler.budget;

import java.util.concurrent.atomic.AtomicBoolean;

/** Part of a budget set aside for one call, to be settled exactly once. Thread-safe. */
public final class Reservation {

    private final Budget budget;
    private final Cost worstCase;
    private final AtomicBoolean settled = new AtomicBoolean();

    Reservation(Budget budget, Cost worstCase) {
        this.budget = budget;
        this.worstCase = worstCase;
    }

    /** The cost that was set aside. */
    public Cost worstCase() {
        return worstCase;
    }

    /**
     * Charges what the call spent and gives the rest back. A cost above the worst case is charged in full: the budget
     * tells the truth, and has nothing left for another call.
     *
     * @throws IllegalStateException if it was settled before
     */
    public void settle(Cost actual) {
        if (!settled.compareAndSet(false, true)) {
            throw new IllegalStateException("this reservation was settled before");
        }
        budget.settle(worstCase, actual);
    }

    /** Charges the worst case: nobody knows what the call spent. */
    public void forfeit() {
        settle(worstCase);
    }

    /** Gives everything back: the call spent nothing. */
    public void release() {
        settle(Cost.NONE);
    }
}
