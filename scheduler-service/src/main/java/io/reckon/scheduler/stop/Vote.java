package io.reckon.scheduler.stop;

import io.reckon.answers.CanonicalKey;

/**
 * The vote of one candidate.
 *
 * @param answer the same for every notation of its answer
 * @param weight its outcome score in [0, 1]; 1 where no candidate was scored, 0 where only others were
 */
public record Vote(CanonicalKey answer, double weight) {

    public Vote {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight must be in [0, 1], but is " + weight);
        }
    }
}
