package io.reckon.proposer.proposal;

import io.reckon.inference.sampling.Sampling;

/**
 * How continuations are sampled.
 *
 * @param sampling how tokens are chosen
 * @param maxTokens tokens at most for each continuation; 0: the model's own cap, at most what its context holds
 * @param seed seed of the call
 */
public record SamplingPlan(Sampling sampling, int maxTokens, long seed) {
    public SamplingPlan {
        if (maxTokens < 0) {
            throw new IllegalArgumentException("max_tokens must not be negative, but is " + maxTokens);
        }
    }
}
