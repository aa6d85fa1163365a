package io.reckon.proposer.proposal;

import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.Steps;

/**
 * Steps that are already there, and how many continuations to sample from them.
 *
 * @param attempts earlier attempts that the continuations revise
 * @param steps none for a new solution
 * @param samples 1 to 1024
 */
public record Prefix(Attempts attempts, Steps steps, int samples) {
    public Prefix {
        if (samples < 1 || samples > Proposal.MOST_SAMPLES) {
            throw new IllegalArgumentException("samples must be 1 to " + Proposal.MOST_SAMPLES + ", but is " + samples);
        }
    }

    /** A prefix of a solution that stands alone. */
    public Prefix(Steps steps, int samples) {
        this(Attempts.NONE, steps, samples);
    }

    /** Whether its continuations revise earlier attempts. */
    public boolean revises() {
        return !attempts.isEmpty();
    }
}
