package io.reckon.scheduler.sharing;

import java.time.Duration;

/**
 * How long bids wait for other questions.
 *
 * @param gathering time without any new member after which those that have not come are not waited for, 0 and up
 * @param round time after which a member that works on what it was granted is not waited for, 0 and up
 */
public record Patience(Duration gathering, Duration round) {

    public Patience {
        if (gathering.isNegative() || round.isNegative()) {
            throw new IllegalArgumentException("patience is never negative, but is " + gathering + " and " + round);
        }
    }
}
