package io.reckon.calibration.trial;

/**
 * What one question has spent.
 *
 * @param generations full-solution generations
 * @param proposerTokens tokens that the proposer read and generated
 * @param verifierTokens tokens that the verifier read
 * @param cachedTokens those of both that a cache held already, so that they cost no compute
 * @param flops floating point operations of both models
 * @param millis milliseconds from acceptance to answer
 */
public record Spent(
        int generations, long proposerTokens, long verifierTokens, long cachedTokens, double flops, long millis) {

    /** Nothing spent. */
    public static final Spent NOTHING = new Spent(0, 0, 0, 0, 0, 0);
}
