package io.reckon.scheduler.search;

/**
 * How the proposer samples in one call.
 *
 * @param temperature 0 (greedy) to 2
 * @param topP nucleus, in (0, 1]
 * @param maxTokens tokens at most for each sample, 1 and up
 * @param seed seed of the call
 */
public record Sampling(double temperature, double topP, int maxTokens, long seed) {

    public Sampling {
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("temperature must be in [0, 2], but is " + temperature);
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP must be in (0, 1], but is " + topP);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be 1 or more, but is " + maxTokens);
        }
    }
}
