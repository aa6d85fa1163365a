package io.reckon.inference.cache;

import java.util.Arrays;

/**
 * What a model says of every token of a text.
 *
 * @param logProbabilities natural logarithm of each token's probability, given those before it; 0 for the first
 * @param values output of the value head at each token; 0 where the model has none
 */
@SuppressWarnings("ArrayRecordComponent") // written once, then only read
public record TokenScores(float[] logProbabilities, float[] values) {
    public TokenScores {
        if (logProbabilities.length != values.length) {
            throw new IllegalArgumentException("every token has a log-probability and a value");
        }
    }

    /** Returns room for the scores of a text. */
    public static TokenScores ofLength(int tokens) {
        return new TokenScores(new float[tokens], new float[tokens]);
    }

    /** Returns a copy of the scores of some tokens. */
    TokenScores part(int from, int to) {
        return new TokenScores(Arrays.copyOfRange(logProbabilities, from, to), Arrays.copyOfRange(values, from, to));
    }

    /** Copies scores to the place of the tokens from {@code from} on. */
    void put(int from, TokenScores part) {
        System.arraycopy(part.logProbabilities, 0, logProbabilities, from, part.logProbabilities.length);
        System.arraycopy(part.values, 0, values, from, part.values.length);
    }
}
