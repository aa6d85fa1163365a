package io.reckon.serving.drain;

import java.time.Duration;

/**
 * How a replica stops without losing a call: it says that it no longer serves, goes on serving until its clients have
 * noticed, then refuses new calls and finishes those it has.
 *
 * @param grace time for clients to notice, not negative
 * @param patience time for running calls to finish, not negative
 */
public record Drain(Duration grace, Duration patience) {
    public Drain {
        if (grace.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("drain.grace and drain.patience must not be negative");
        }
    }

    /**
     * Blocks until the replica may exit; an interrupt cuts it short.
     *
     * @param leaveRotation says that this replica no longer serves
     * @return calls that were not finished in time
     */
    public int run(Gate gate, Runnable leaveRotation) {
        leaveRotation.run();
        try {
            Thread.sleep(grace);
            return gate.close(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return gate.inside();
        }
    }
}
