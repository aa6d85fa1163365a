package io.reckon.proposer.proposal;

import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import java.util.List;

/**
 * The outcome of a call.
 *
 * @param samples ordered by prefix, then by sample
 * @param usage tokens that the call cost
 * @param model what sampled
 */
public record Proposed(List<Sample> samples, TokenUsage usage, ModelIdentity model) {
    public Proposed {
        samples = List.copyOf(samples);
    }
}
