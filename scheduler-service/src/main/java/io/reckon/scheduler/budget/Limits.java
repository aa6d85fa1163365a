package io.reckon.scheduler.budget;

import java.time.Duration;

/**
 * What one question may spend; none of the three is ever exceeded.
 *
 * @param generations full-solution generations, 1 and up
 * @param tokens tokens of proposer and verifier together, read and generated, 1 and up
 * @param deadline time from acceptance until the answer, more than zero
 */
public record Limits(int generations, long tokens, Duration deadline) {

    public Limits {
        if (generations < 1 || tokens < 1 || !deadline.isPositive()) {
            throw new IllegalArgumentException("a budget must be positive, but is " + generations + " generations, "
                    + tokens + " tokens, " + deadline);
        }
    }

    /** These limits, each lowered to that of {@code cap} where it is above. */
    public Limits cappedBy(Limits cap) {
        return new Limits(
                Math.min(generations, cap.generations),
                Math.min(tokens, cap.tokens),
                deadline.compareTo(cap.deadline) <= 0 ? deadline : cap.deadline);
    }
}
