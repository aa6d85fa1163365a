package io.reckon.scheduler.search;

import java.util.List;

/**
 * What a verifier thinks of one rollout.
 *
 * @param steps one score in [0, 1] for each step, in order
 * @param outcome score in [0, 1] of the rollout as a whole
 */
public record RolloutScore(List<Double> steps, double outcome) {

    public RolloutScore {
        steps = List.copyOf(steps);
        steps.forEach(RolloutScore::requireScore);
        requireScore(outcome);
    }

    private static void requireScore(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score must be in [0, 1], but is " + score);
        }
    }
}
