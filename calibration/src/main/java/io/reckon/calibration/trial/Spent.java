package io.reckon.calibration.trial;

/**
 * What one question has spent.
 *
 * @param generations full-solution generations
 * @param proposerTokens tokens that the proposer read and generated
 * @param verifierTokens tokens that the verifier read
 * @param millis milliseconds from acceptance to answer
 */
public record Spent(int generations, long proposerTokens, long verifierTokens, long millis) {

    /** Nothing spent. */
    public static final Spent NOTHING = new Spent(0, 0, 0, 0);
}
