package io.reckon.verifier.score;

import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.Steps;

/**
 * A solution, partial or finished.
 *
 * @param attempts earlier attempts that it revises; in view, but not scored
 * @param steps at least one
 * @param finished whether the proposer ended the solution after the last step
 */
public record Rollout(Attempts attempts, Steps steps, boolean finished) {
    public Rollout {
        if (steps.lines().isEmpty()) {
            throw new IllegalArgumentException("a rollout has no steps");
        }
    }

    /** A rollout that stands alone. */
    public Rollout(Steps steps, boolean finished) {
        this(Attempts.NONE, steps, finished);
    }
}
