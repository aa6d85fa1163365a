package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.RolloutScore;

/** How the step scores of a rollout become one number in [0, 1]. */
public enum ScoreAggregation {
    /** The score of the last step: right where a score tells how likely the prefix is to end well. */
    LAST,
    /** The smallest step score. */
    MIN,
    /** The product of the step scores: right where a score tells how likely its step is right, given those before. */
    PRODUCT;

    /** Aggregates the scores of the steps, of which there is one at least. */
    public double of(RolloutScore score) {
        return switch (this) {
            case LAST -> score.steps().getLast();
            case MIN ->
                score.steps().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            case PRODUCT -> score.steps().stream().reduce(1.0, (a, b) -> a * b);
        };
    }
}
