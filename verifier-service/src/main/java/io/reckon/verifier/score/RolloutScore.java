package io.reckon.verifier.score;

import java.util.List;

/**
 * Scores of a rollout.
 *
 * @param steps one score in [0, 1] for each step: the probability that it is right, given those before it
 */
public record RolloutScore(List<Double> steps) {
    public RolloutScore {
        steps = List.copyOf(steps);
        for (double score : steps) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a score must be 0 to 1, but is " + score);
            }
        }
    }

    /** Returns the score of the whole: a rollout is right where every step is, so it is their product. */
    public double outcome() {
        return steps.stream().reduce(1.0, (left, right) -> left * right);
    }
}
