package io.reckon.difficulty;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Discrete distribution of a question's pass rate: the share of the proposer's samples that are right.
 *
 * @param points the grid, pass rates strictly rising; probabilities sum to 1
 */
public record PassRateDistribution(List<Point> points) {

    private static final double SUM_TOLERANCE = 1e-6;

    /** @throws IllegalArgumentException if the grid is empty, does not rise, or does not sum to 1 */
    public PassRateDistribution {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("holds no pass rate");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).passRate <= points.get(i - 1).passRate) {
                throw new IllegalArgumentException("pass rates must rise, but %s follows %s"
                        .formatted(points.get(i).passRate, points.get(i - 1).passRate));
            }
        }
        double sum = points.stream().mapToDouble(Point::probability).sum();
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("weights must sum to 1, but sum to " + sum);
        }
    }

    /**
     * One pass rate and its probability.
     *
     * @param passRate in [0, 1]
     * @param probability in [0, 1]
     */
    public record Point(double passRate, double probability) {

        /** @throws IllegalArgumentException if either is outside [0, 1] or not a number */
        public Point {
            UnitInterval.require("pass rate", passRate);
            UnitInterval.require("weight", probability);
        }
    }

    /** Expected pass rate, in [0, 1]. */
    public double mean() {
        return Math.clamp(
                points.stream().mapToDouble(p -> p.passRate * p.probability).sum(), 0, 1);
    }

    /** Probability, in [0, 1], that the pass rate satisfies a condition. */
    public double probability(DoublePredicate passRate) {
        double sum = points.stream()
                .filter(p -> passRate.test(p.passRate))
                .mapToDouble(Point::probability)
                .sum();
        return Math.clamp(sum, 0, 1);
    }

    /**
     * Posterior by Bayes' rule.
     *
     * @param logLikelihood natural logarithm of the likelihood of what was observed, by pass rate; never {@code NaN}, and
     *     finite for at least one point of positive probability
     */
    public PassRateDistribution updated(DoubleUnaryOperator logLikelihood) {
        List<Double> logs = points.stream()
                .map(p -> Math.log(p.probability) + logLikelihood.applyAsDouble(p.passRate))
                .toList();
        // Hundreds of factors underflow a double; relative to the largest they do not.
        double largest = logs.stream().max(naturalOrder()).orElseThrow();
        double total = logs.stream().mapToDouble(l -> Math.exp(l - largest)).sum();
        return new PassRateDistribution(IntStream.range(0, points.size())
                .mapToObj(i -> new Point(points.get(i).passRate, Math.exp(logs.get(i) - largest) / total))
                .toList());
    }
}
