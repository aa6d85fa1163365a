package io.reckon.inference.engine;

import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;

/**
 * Continuations to sample from one prefix.
 *
 * @param prefix tokens so far, at least one
 * @param samples continuations, at least one; sample i draws from part i of the stream
 * @param sampling how tokens are chosen
 * @param stop where each continuation stops
 * @param maxTokens tokens sampled at most for each, at least 1
 * @param stream randomness of this prefix
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Generation(int[] prefix, int samples, Sampling sampling, Stop stop, int maxTokens, RandomStream stream) {
    public Generation {
        if (prefix.length == 0 || samples < 1 || maxTokens < 1) {
            throw new IllegalArgumentException("a generation needs a prefix, a sample and a token");
        }
        prefix = prefix.clone();
    }

    /** Where a continuation stops, if it does not end before. */
    public enum Stop {
        /** After one step. */
        STEP,
        /** At the end of the solution. */
        SOLUTION
    }
}
