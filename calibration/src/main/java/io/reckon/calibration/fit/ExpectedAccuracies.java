package io.reckon.calibration.fit;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What to expect of each strategy in each bin at one budget, on questions that were not measured.
 *
 * <p>Every strategy is compared with the one that is best over all bins, question by question. In a bin of few questions that
 * difference is mostly luck, so it is shrunk towards the strategy's difference over all bins (parametric empirical Bayes:
 * Efron and Morris 1975, with the variance between bins by moments: DerSimonian and Laird 1986, equations 6 to 8, the variance
 * within bins pooled): a bin keeps the share between / (between + within / questions) of what sets it apart.
 */
public final class ExpectedAccuracies {

    private final List<Cell> cells;
    private final Cell reference;
    private final List<Integer> bins;

    private ExpectedAccuracies(List<Cell> cells) {
        this.cells = cells;
        this.reference = best(cells);
        this.bins = cells.getFirst().trials().stream()
                .map(trial -> trial.question().bin().orElse(0))
                .toList();
    }

    /**
     * Takes the strategies of one budget.
     *
     * @param cells at least one, all on the same questions
     */
    public static ExpectedAccuracies of(List<Cell> cells) {
        return new ExpectedAccuracies(List.copyOf(cells));
    }

    /** The most accurate first, then the cheapest by tokens, then by label, whatever the order. */
    public static Cell best(List<Cell> cells) {
        return cells.stream()
                .min(Comparator.comparingInt((Cell cell) -> -cell.accuracy().hits())
                        .thenComparingDouble(ExpectedAccuracies::tokens)
                        .thenComparing(cell -> cell.contender().label()))
                .orElseThrow();
    }

    /** Mean tokens of a question, proposer and verifier together. */
    public static double tokens(Cell cell) {
        return cell.mean(spent -> spent.proposerTokens() + spent.verifierTokens());
    }

    /**
     * Expected accuracy of one of the cells in each bin, easiest first, in [0, 1]; that over all bins for a bin without
     * questions.
     */
    public List<Double> of(Cell cell) {
        double[] differences = cell.minus(reference);
        List<double[]> byBin = new ArrayList<>();
        for (int bin = 1; bin <= LabelledQuestion.BINS; bin++) {
            byBin.add(where(differences, bin));
        }
        Shrinkage shrinkage = Shrinkage.of(differences, byBin);
        return IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .mapToObj(bin -> Math.clamp(referenceIn(bin) + shrinkage.mean(byBin.get(bin - 1)), 0, 1))
                .toList();
    }

    /** The cells. */
    public List<Cell> cells() {
        return cells;
    }

    private double referenceIn(int bin) {
        return reference
                .where(question -> question.bin().orElse(0) == bin)
                .orElse(reference)
                .accuracy()
                .value();
    }

    private double[] where(double[] differences, int bin) {
        IntPredicate isIn = place -> bins.get(place) == bin;
        return IntStream.range(0, differences.length)
                .filter(isIn)
                .mapToDouble(place -> differences[place])
                .toArray();
    }

    /**
     * How far the means of bins are drawn to the overall mean.
     *
     * @param overall mean difference over all questions
     * @param within variance of the difference within a bin
     * @param between variance of the bins' true means
     */
    private record Shrinkage(double overall, double within, double between) {

        static Shrinkage of(double[] all, List<double[]> byBin) {
            double overall = mean(all, 0);
            List<double[]> bins = byBin.stream().filter(bin -> bin.length > 0).toList();
            double squares = bins.stream().mapToDouble(Shrinkage::squares).sum();
            double within = squares / Math.max(1, all.length - bins.size());
            return new Shrinkage(overall, within, between(all.length, within, bins));
        }

        /** The moment estimator with weights questions / within, where within is the same for all bins. */
        private static double between(int questions, double within, List<double[]> bins) {
            double middle =
                    bins.stream().mapToDouble(bin -> DoubleStream.of(bin).sum()).sum() / questions;
            double spread = 0;
            double squaredSizes = 0;
            for (double[] bin : bins) {
                double apart = mean(bin, 0) - middle;
                spread += bin.length * apart * apart;
                squaredSizes += (double) bin.length * bin.length;
            }
            double unit = questions - squaredSizes / questions;
            return unit <= 0 ? 0 : Math.max(0, (spread - (bins.size() - 1) * within) / unit);
        }

        double mean(double[] bin) {
            double noise = bin.length == 0 ? Double.POSITIVE_INFINITY : within / bin.length;
            double kept = between == 0 ? 0 : between / (between + noise);
            return kept * mean(bin, overall) + (1 - kept) * overall;
        }

        private static double mean(double[] values, double whereNone) {
            return DoubleStream.of(values).average().orElse(whereNone);
        }

        private static double squares(double[] values) {
            double mean = mean(values, 0);
            return DoubleStream.of(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
        }
    }
}
