package io.reckon.difficulty;

import java.util.List;
import java.util.Optional;

/**
 * Posterior over a question's pass rate, given its text and the outcome scores of its probe, read off as difficulty bins.
 *
 * @param prior distribution of the pass rate over questions before anything is known of one
 * @param text what the text says, in the prior's place; empty: nothing
 * @param outcome what an outcome score says about its sample
 * @param bins what pass rates part
 */
public record DifficultyModel(
        PassRateDistribution prior, Optional<TextModel> text, OutcomeModel outcome, DifficultyBins bins) {

    /** Estimates the difficulty: from the text alone where there are no scores. */
    public DifficultyEstimate estimate(String question, ProbeScores scores) {
        PassRateDistribution before = text.map(model -> model.distribution(QuestionText.of(question), prior))
                .orElse(prior);
        PassRateDistribution posterior = posterior(before, scores);
        return new DifficultyEstimate(bins.probabilities(posterior), posterior.mean());
    }

    private PassRateDistribution posterior(PassRateDistribution before, ProbeScores scores) {
        if (scores.values().isEmpty()) {
            return before;
        }
        // Sorted, so that the same scores in another order give the same estimate to the last bit.
        List<Double> right =
                scores.values().stream().sorted().map(outcome::probabilityRight).toList();
        return before.updated(passRate -> right.stream()
                .mapToDouble(p -> Math.log(outcome.likelihood(passRate, p)))
                .sum());
    }
}
