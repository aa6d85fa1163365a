package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Usage;
import java.util.List;

/**
 * What the verifier thinks of the rollouts of one call.
 *
 * @param rollouts one for every rollout, in the order of the call
 * @param usage what the call spent
 * @param modelDigest SHA-256 of the weights, lower-case hexadecimal
 */
public record Scores(List<RolloutScore> rollouts, Usage usage, String modelDigest) {

    public Scores {
        rollouts = List.copyOf(rollouts);
    }
}
