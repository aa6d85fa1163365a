package io.reckon.launcher.bench;

/**
 * What one number of sequences gave.
 *
 * @param sequences callers that ask for one solution after the other
 * @param tokensPerSecond tokens sampled by all of them together
 * @param perToken time of a call divided by its tokens, as its caller saw it
 * @param occupancy sequences in a decode step on average, as a share of {@code sequences}
 * @param residentBytes memory of the process at the end
 * @param tokensPerSequence tokens of a solution on average
 */
record Load(
        int sequences,
        double tokensPerSecond,
        Percentiles perToken,
        double occupancy,
        long residentBytes,
        double tokensPerSequence) {}
