package io.reckon.verifier.score;

import io.reckon.inference.text.Steps;

/**
 * A solution, partial or finished.
 *
 * @param steps at least one
 * @param finished whether the proposer ended the solution after the last step
 */
public record Rollout(Steps steps, boolean finished) {
    public Rollout {
        if (steps.lines().isEmpty()) {
            throw new IllegalArgumentException("a rollout has no steps");
        }
    }
}
