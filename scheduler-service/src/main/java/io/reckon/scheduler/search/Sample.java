package io.reckon.scheduler.search;

import java.util.List;

/**
 * One continuation that the proposer sampled.
 *
 * @param prefix place of its prefix in the call, from 0
 * @param steps new steps only, in order, without line ends
 * @param finished whether the model ended its solution
 * @param generatedTokens tokens sampled, 0 and up
 */
public record Sample(int prefix, List<String> steps, boolean finished, int generatedTokens) {

    public Sample {
        steps = List.copyOf(steps);
        if (prefix < 0 || generatedTokens < 0) {
            throw new IllegalArgumentException(
                    "not a sample: prefix " + prefix + ", " + generatedTokens + " generated tokens");
        }
    }
}
