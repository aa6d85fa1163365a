package io.reckon.calibration.statistics;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation of two figures per question: Pearson's correlation of their ranks, ties at their mean rank.
 * As a statistic of how often each question counts, for {@link Resamples}.
 */
public final class RankCorrelation implements ToDoubleFunction<int[]> {

    private final double[] xs;
    private final double[] ys;
    private final int[] byX;
    private final int[] byY;

    /** @throws IllegalArgumentException if the figures are not of the same questions */
    public RankCorrelation(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("%d figures against %d".formatted(xs.length, ys.length));
        }
        this.xs = xs.clone();
        this.ys = ys.clone();
        byX = order(xs);
        byY = order(ys);
    }

    /** In [-1, 1]; not a number where all of one figure are equal. */
    @Override
    public double applyAsDouble(int[] counts) {
        double[] xRanks = ranks(xs, byX, counts);
        double[] yRanks = ranks(ys, byY, counts);
        double middle = (IntStream.of(counts).sum() + 1) / 2.0;
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < counts.length; i++) {
            double x = xRanks[i] - middle;
            double y = yRanks[i] - middle;
            both += counts[i] * x * y;
            ofX += counts[i] * x * x;
            ofY += counts[i] * y * y;
        }
        return ofX == 0 || ofY == 0 ? Double.NaN : Math.clamp(both / Math.sqrt(ofX * ofY), -1, 1);
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] ranks(double[] values, int[] order, int[] counts) {
        double[] ranks = new double[values.length];
        int below = 0;
        int start = 0;
        while (start < order.length) {
            int end = start;
            int equal = 0;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                equal += counts[order[end++]];
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = below + (equal + 1) / 2.0;
            }
            below += equal;
            start = end;
        }
        return ranks;
    }
}
