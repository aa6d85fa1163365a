package io.reckon.scheduler.strategy;

/**
 * What the searches that keep their best beams have in common.
 *
 * @param width branching factor M
 * @param maxRounds rounds (steps) at most, 1 to 100
 * @param aggregation how the step scores of a beam become one number
 */
public record BeamParameters(BeamWidth width, int maxRounds, ScoreAggregation aggregation) {

    /** Rounds where the question leaves them open. */
    public static final int DEFAULT_MAX_ROUNDS = 40;

    public BeamParameters {
        requireRounds(maxRounds);
    }

    static void requireRounds(int maxRounds) {
        if (maxRounds < 1 || maxRounds > 100) {
            throw new IllegalArgumentException("the rounds must be 1 to 100, but are " + maxRounds);
        }
    }
}
