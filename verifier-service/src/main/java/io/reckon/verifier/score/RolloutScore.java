package io.reckon.verifier.score;

import java.util.List;

/**
 * Scores of a rollout.
 *
 * @param steps one score in [0, 1] for each step: the probability that it is right, given those before it; of an outcome
 *     reward model that of the solution up to it
 * @param outcome score of the whole, in [0, 1]
 */
public record RolloutScore(List<Double> steps, double outcome) {
    public RolloutScore {
        steps = List.copyOf(steps);
        steps.forEach(RolloutScore::require);
        require(outcome);
    }

    /** The scores of a rollout that is right where every step is: the score of the whole is their product. */
    public RolloutScore(List<Double> steps) {
        this(steps, steps.stream().reduce(1.0, (left, right) -> left * right));
    }

    private static void require(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score must be 0 to 1, but is " + score);
        }
    }
}
