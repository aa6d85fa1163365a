package io.reckon.verifier.score;

import io.reckon.inference.engine.TokenUsage;
import java.util.List;

/**
 * The outcome of a call.
 *
 * @param scores one for every rollout, in the order of the call
 * @param usage tokens that the call cost
 */
public record Scored(List<RolloutScore> scores, TokenUsage usage) {
    public Scored {
        scores = List.copyOf(scores);
    }
}
