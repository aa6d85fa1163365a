package io.reckon.proposer.proposal;

import io.reckon.inference.engine.TokenUsage;
import java.util.List;

/**
 * The outcome of a call.
 *
 * @param samples ordered by prefix, then by sample
 * @param usage tokens that the call cost
 */
public record Proposed(List<Sample> samples, TokenUsage usage) {
    public Proposed {
        samples = List.copyOf(samples);
    }
}
