package io.reckon.proposer.proposal;

import io.reckon.inference.text.Steps;

/**
 * Steps that are already there, and how many continuations to sample from them.
 *
 * @param steps none for a new solution
 * @param samples 1 to 1024
 */
public record Prefix(Steps steps, int samples) {
    public Prefix {
        if (samples < 1 || samples > Proposal.MOST_SAMPLES) {
            throw new IllegalArgumentException("samples must be 1 to " + Proposal.MOST_SAMPLES + ", but is " + samples);
        }
    }
}
