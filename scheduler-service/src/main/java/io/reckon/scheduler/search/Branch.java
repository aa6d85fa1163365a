package io.reckon.scheduler.search;

/**
 * A rollout and how many continuations to sample from it.
 *
 * @param rollout where to go on
 * @param samples continuations, 1 and up
 */
public record Branch(Rollout rollout, int samples) {

    public Branch {
        if (samples < 1) {
            throw new IllegalArgumentException("a branch has 1 sample at least, not " + samples);
        }
    }
}
