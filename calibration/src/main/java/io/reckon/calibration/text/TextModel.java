package io.reckon.calibration.text;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What the text of a question says about its pass rate: the contract's {@code TextModel}.
 *
 * @param intercept finite
 * @param features at least one
 * @param spread concentration of the Beta distribution of the pass rate, positive
 */
public record TextModel(double intercept, List<Weight> features, double spread) {

    private static final double MARGIN = 1e-3;
    private static final double FLOOR = 1e-6;

    /** @throws IllegalArgumentException if there are no features, or a number is out of its range */
    public TextModel {
        features = List.copyOf(features);
        if (features.isEmpty() || !Double.isFinite(intercept) || !(spread > 0) || Double.isInfinite(spread)) {
            throw new IllegalArgumentException("no text model: intercept %s, %d features, spread %s"
                    .formatted(intercept, features.size(), spread));
        }
    }

    /**
     * How much a feature counts.
     *
     * @param name as in the contract
     * @param weight of the standardised value, finite
     * @param mean over the questions that it was fitted on
     * @param scale standard deviation over them, positive
     */
    public record Weight(String name, double weight, double mean, double scale) {

        /** @throws IllegalArgumentException if a number is out of its range */
        public Weight {
            if (!Double.isFinite(weight) || !Double.isFinite(mean) || !(scale > 0)) {
                throw new IllegalArgumentException(
                        "no weight of %s: %s, mean %s, scale %s".formatted(name, weight, mean, scale));
            }
        }
    }

    /** Expected pass rate of a question, in (0, 1). */
    public double mean(String question) {
        QuestionText text = QuestionText.of(question);
        double sum = intercept;
        for (Weight feature : features) {
            sum += feature.weight * (TextFeature.value(feature.name, text) - feature.mean) / feature.scale;
        }
        return Math.clamp(1 / (1 + Math.exp(-sum)), MARGIN, 1 - MARGIN);
    }

    /** Weights of an even grid of so many pass rates over [0, 1], each positive, sum 1. */
    public List<Double> prior(String question, int points) {
        double mean = mean(question);
        BetaDistribution beta = BetaDistribution.of(mean * spread, (1 - mean) * spread);
        double[] weights = IntStream.range(0, points)
                .mapToDouble(point -> (beta.density((point + 0.5) / points) + FLOOR) / points)
                .toArray();
        double total = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).mapToObj(weight -> weight / total).toList();
    }
}
