package io.reckon.difficulty;

import java.util.List;

/**
 * Posterior over a question's pass rate, given the outcome scores of its probe, read off as difficulty bins.
 *
 * @param prior distribution of the pass rate over questions before anything is known of one
 * @param outcome what an outcome score says about its sample
 * @param bins what pass rates part
 */
public record DifficultyModel(PassRateDistribution prior, OutcomeModel outcome, DifficultyBins bins) {

    /** Estimates the difficulty: from the prior alone where there are no scores. */
    public DifficultyEstimate estimate(ProbeScores scores) {
        PassRateDistribution posterior = posterior(scores);
        return new DifficultyEstimate(bins.probabilities(posterior), posterior.mean());
    }

    private PassRateDistribution posterior(ProbeScores scores) {
        if (scores.values().isEmpty()) {
            return prior;
        }
        // Sorted, so that the same scores in another order give the same estimate to the last bit.
        List<Double> right =
                scores.values().stream().sorted().map(outcome::probabilityRight).toList();
        return prior.updated(passRate -> right.stream()
                .mapToDouble(p -> Math.log(outcome.likelihood(passRate, p)))
                .sum());
    }
}
