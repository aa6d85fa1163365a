package io.reckon.difficulty;

import java.util.List;

/**
 * How hard a question is for the deployed proposer.
 *
 * @param binProbabilities probability of each bin, easiest first; {@value DifficultyBins#COUNT}, summing to 1
 * @param expectedPassRate expected share of right samples, in [0, 1]
 */
public record DifficultyEstimate(List<Double> binProbabilities, double expectedPassRate) {

    /** @throws IllegalArgumentException if there are not as many probabilities as bins, or one is no probability */
    public DifficultyEstimate {
        binProbabilities = List.copyOf(binProbabilities);
        if (binProbabilities.size() != DifficultyBins.COUNT) {
            throw new IllegalArgumentException("bin probabilities must be " + DifficultyBins.COUNT);
        }
        binProbabilities.forEach(p -> UnitInterval.require("bin probability", p));
        UnitInterval.require("expected pass rate", expectedPassRate);
    }

    /** Most probable bin, 1 (easiest) to 5; of equally probable ones the easiest. */
    public int bin() {
        int best = 0;
        for (int i = 1; i < binProbabilities.size(); i++) {
            if (binProbabilities.get(i) > binProbabilities.get(best)) {
                best = i;
            }
        }
        return best + 1;
    }
}
