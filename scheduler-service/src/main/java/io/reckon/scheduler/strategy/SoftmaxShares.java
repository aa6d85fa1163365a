package io.reckon.scheduler.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Deals generations in proportion to exp(score / T). */
final class SoftmaxShares {

    private SoftmaxShares() {}

    /**
     * The share of each score, {@code total} in all. Shares are rounded down; what is left over goes one by one to those
     * that lost most by it, of equal ones to the first.
     *
     * @param scores one and up
     */
    static List<Integer> of(List<Double> scores, double temperature, int total) {
        double highest = scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double[] weights = scores.stream()
                .mapToDouble(score -> Math.exp((score - highest) / temperature))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double perWeight = total / sum;
        int[] shares = new int[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (int) (perWeight * weights[i]);
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shares[i] - perWeight * weights[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return IntStream.of(shares).boxed().toList();
    }
}
