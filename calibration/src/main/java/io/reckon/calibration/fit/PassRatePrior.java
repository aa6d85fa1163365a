package io.reckon.calibration.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Distribution of the pass rate over questions, before anything is known of one, on an even grid over [0, 1].
 *
 * @param weights one per grid point from pass rate 0 to 1; each positive, sum 1
 */
public record PassRatePrior(List<Double> weights) {

    private static final int ROUNDS = 200;
    // One question's worth of evidence spread over the grid: keeps every pass rate possible.
    private static final double SMOOTHING = 1;

    /** @throws IllegalArgumentException if there are fewer than two points, or a weight is not positive */
    public PassRatePrior {
        weights = List.copyOf(weights);
        if (weights.size() < 2 || weights.stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("a prior has two points and more, of positive weight");
        }
    }

    /** Every pass rate of the grid equally likely. */
    public static PassRatePrior uniform(int points) {
        return new PassRatePrior(Collections.nCopies(points, 1.0 / points));
    }

    /**
     * Fits the mixing distribution by expectation maximisation (Laird 1978), with a flat pseudo-count.
     *
     * <p>Unlike a histogram of observed shares it does not mistake the noise of few samples for a spread of pass rates.
     *
     * @param questions at least one
     * @param points grid points, 2 and up
     */
    public static PassRatePrior fit(List<SampledQuestion> questions, int points) {
        double[][] likelihood =
                questions.stream().map(question -> likelihood(question, points)).toArray(double[][]::new);
        double[] weights = new double[points];
        Arrays.fill(weights, 1.0 / points);
        for (int round = 0; round < ROUNDS; round++) {
            weights = improved(weights, likelihood);
        }
        return new PassRatePrior(Arrays.stream(weights).boxed().toList());
    }

    /** Pass rate of a grid point. */
    public double passRate(int point) {
        return (double) point / (weights.size() - 1);
    }

    /** Expected pass rate. */
    public double mean() {
        return IntStream.range(0, weights.size())
                .mapToDouble(point -> passRate(point) * weights.get(point))
                .sum();
    }

    private static double[] likelihood(SampledQuestion question, int points) {
        return IntStream.range(0, points)
                .mapToDouble(point -> (double) point / (points - 1))
                .map(rate ->
                        BinomialDistribution.of(question.samples().size(), rate).probability(question.right()))
                .toArray();
    }

    private static double[] improved(double[] weights, double[][] likelihood) {
        double[] next = new double[weights.length];
        Arrays.fill(next, SMOOTHING / weights.length);
        for (double[] question : likelihood) {
            double evidence = 0;
            for (int i = 0; i < weights.length; i++) {
                evidence += weights[i] * question[i];
            }
            for (int i = 0; i < weights.length; i++) {
                next[i] += weights[i] * question[i] / evidence;
            }
        }
        double total = likelihood.length + SMOOTHING;
        return Arrays.stream(next).map(weight -> weight / total).toArray();
    }
}
