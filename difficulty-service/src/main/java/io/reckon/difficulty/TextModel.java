package io.reckon.difficulty;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What the text of a question says about its pass rate, before anything is sampled: a Beta distribution around the mean
 * that a logistic regression on features of the text gives ({@code reckon.calibration.v1.TextModel}).
 *
 * @param intercept finite
 * @param terms one for each feature
 * @param spread concentration of the Beta distribution, greater than 0
 */
public record TextModel(double intercept, List<Term> terms, double spread) {

    private static final double MARGIN = 1e-3;

    // the text is no proof: scores must be able to find any pass rate
    private static final double FLOOR = 1e-6;

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public TextModel {
        terms = List.copyOf(terms);
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept must be finite, but is " + intercept);
        }
        if (!(spread > 0 && Double.isFinite(spread))) {
            throw new IllegalArgumentException("spread must be greater than 0, but is " + spread);
        }
    }

    /**
     * The share of one feature in the regression.
     *
     * @param feature function of the text
     * @param weight finite
     * @param mean over the questions it was fitted on, finite
     * @param scale standard deviation over them, greater than 0
     */
    public record Term(TextFeature feature, double weight, double mean, double scale) {

        /** @throws IllegalArgumentException if a parameter is out of its range */
        public Term {
            if (!Double.isFinite(weight) || !Double.isFinite(mean)) {
                throw new IllegalArgumentException(
                        "weight and mean must be finite, but are %s and %s".formatted(weight, mean));
            }
            if (!(scale > 0 && Double.isFinite(scale))) {
                throw new IllegalArgumentException("scale must be greater than 0, but is " + scale);
            }
        }

        private double of(QuestionText text) {
            return weight * (feature.of(text) - mean) / scale;
        }
    }

    /** Expected pass rate of a question with this text, in (0, 1). */
    public double mean(QuestionText text) {
        double logit =
                intercept + terms.stream().mapToDouble(term -> term.of(text)).sum();
        return Math.clamp(1 / (1 + Math.exp(-logit)), MARGIN, 1 - MARGIN);
    }

    /** Distribution of the pass rate of a question with this text, over the grid of {@code prior}. */
    public PassRateDistribution distribution(QuestionText text, PassRateDistribution prior) {
        double mean = mean(text);
        BetaDistribution beta = BetaDistribution.of(mean * spread, (1 - mean) * spread);
        int points = prior.points().size();
        double[] weights = IntStream.range(0, points)
                .mapToDouble(place -> (beta.density((place + 0.5) / points) + FLOOR) / points)
                .toArray();
        double total =
                IntStream.range(0, points).mapToDouble(place -> weights[place]).sum();
        return new PassRateDistribution(IntStream.range(0, points)
                .mapToObj(place ->
                        new PassRateDistribution.Point(prior.points().get(place).passRate(), weights[place] / total))
                .toList());
    }
}
