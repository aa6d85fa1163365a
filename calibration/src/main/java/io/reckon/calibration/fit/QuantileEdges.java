package io.reckon.calibration.fit;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Fits bin edges as quantiles: five bins with as equal numbers of questions as equal pass rates allow.
 *
 * <p>Many questions share a pass rate (all samples right, or none), so plain quantiles may coincide and leave a bin empty.
 * Instead every way to part the distinct pass rates into five is weighed, and the one whose bins are most even (least sum
 * of squared sizes) is taken; without ties these are the quintiles. Each edge lies halfway between two pass rates.
 */
public final class QuantileEdges {

    private static final int BINS = LabelledQuestion.BINS;

    private final double[] rates;
    private final long[] cumulated;

    private QuantileEdges(List<Double> passRates) {
        TreeMap<Double, Long> counts = new TreeMap<>(Comparator.reverseOrder());
        passRates.forEach(rate -> counts.merge(rate, 1L, Long::sum));
        rates = counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        long[] sums = counts.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(sums, Long::sum);
        cumulated = sums;
    }

    /**
     * Fits the edges.
     *
     * @param passRates one per question, in [0, 1]
     * @throws CalibrationException if there are fewer than five distinct pass rates
     */
    public static BinEdges fit(List<Double> passRates) {
        QuantileEdges edges = new QuantileEdges(passRates);
        if (edges.rates.length < BINS) {
            throw new CalibrationException(
                    ("five difficulty bins need five distinct pass rates, but the questions have only %d:"
                                    + " take more questions, or a wider range of difficulty")
                            .formatted(edges.rates.length));
        }
        return edges.mostEven();
    }

    /** Dynamic programme: best[b][i] is the least sum over the first i distinct rates parted into b bins. */
    private BinEdges mostEven() {
        int n = rates.length;
        double[][] best = new double[BINS + 1][n + 1];
        int[][] cut = new int[BINS + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int bins = 1; bins <= BINS; bins++) {
            for (int end = bins; end <= n; end++) {
                for (int start = bins - 1; start < end; start++) {
                    double sum = best[bins - 1][start] + square(size(start, end));
                    if (sum < best[bins][end]) {
                        best[bins][end] = sum;
                        cut[bins][end] = start;
                    }
                }
            }
        }
        return edges(cut);
    }

    private BinEdges edges(int[][] cut) {
        List<Double> edges = new ArrayList<>();
        int end = rates.length;
        for (int bins = BINS; bins > 1; bins--) {
            end = cut[bins][end];
            edges.addFirst((rates[end - 1] + rates[end]) / 2);
        }
        return new BinEdges(edges);
    }

    private static double square(double x) {
        return x * x;
    }

    private double size(int start, int end) {
        return cumulated[end - 1] - (start == 0 ? 0 : cumulated[start - 1]);
    }
}
