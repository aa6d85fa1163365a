package io.reckon.difficulty;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Five difficulty bins, 1 (easiest) to 5, parted by four pass rates.
 *
 * @param edges four pass rates in (0, 1], strictly falling: at or above the first is bin 1, below the last is bin 5
 */
public record DifficultyBins(List<Double> edges) {

    /** Number of bins. */
    public static final int COUNT = 5;

    /** @throws IllegalArgumentException if these are not four strictly falling pass rates in (0, 1] */
    public DifficultyBins {
        edges = List.copyOf(edges);
        if (edges.size() != COUNT - 1) {
            throw new IllegalArgumentException("must be %d, but are %d".formatted(COUNT - 1, edges.size()));
        }
        double above = Math.nextUp(1.0);
        for (double edge : edges) {
            if (!(edge > 0 && edge < above)) {
                throw new IllegalArgumentException("must fall strictly within (0, 1], but are " + edges);
            }
            above = edge;
        }
    }

    /** Bin of a pass rate in [0, 1]. */
    public int binOf(double passRate) {
        return 1 + (int) edges.stream().filter(edge -> passRate < edge).count();
    }

    /** Probability of each bin, easiest first; {@value #COUNT} of them, summing to 1. */
    public List<Double> probabilities(PassRateDistribution distribution) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(bin -> distribution.probability(passRate -> binOf(passRate) == bin))
                .toList();
    }
}
