package io.reckon.calibration.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Bootstrap resamples of a set of questions, drawn once, so that everything that is estimated from them is paired: each
 * resample holds the same questions for every strategy and budget.
 */
public final class Resamples {

    private final int questions;
    private final int[][] counts;

    private Resamples(int questions, int[][] counts) {
        this.questions = questions;
        this.counts = counts;
    }

    /**
     * Draws the resamples.
     *
     * @param questions 1 and up
     * @param resamples 100 and up
     * @param seed of the drawing
     * @throws IllegalArgumentException if there is no question, or too few resamples for the tails
     */
    public static Resamples of(int questions, int resamples, long seed) {
        if (questions < 1 || resamples < 100) {
            throw new IllegalArgumentException(
                    "questions are 1 and up, resamples 100 and up, not %d and %d".formatted(questions, resamples));
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[resamples][questions];
        for (int[] resample : counts) {
            for (int draw = 0; draw < questions; draw++) {
                resample[random.nextInt(questions)]++;
            }
        }
        return new Resamples(questions, counts);
    }

    /** How many there are. */
    public int size() {
        return counts.length;
    }

    /**
     * Estimates a statistic: its value on the questions as they are, and the percentile interval over the resamples.
     * Resamples on which it is not a number are left out.
     *
     * @param statistic of how often each question counts
     * @throws IllegalArgumentException if the statistic is not a number on the questions as they are
     */
    public Estimate estimate(ToDoubleFunction<int[]> statistic) {
        int[] once = new int[questions];
        Arrays.fill(once, 1);
        double point = statistic.applyAsDouble(once);
        double[] values = Arrays.stream(counts)
                .mapToDouble(statistic)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double tail = (1 - Interval.CONFIDENCE) / 2;
        double[] ends =
                Quantile.withDefaults().evaluate(values.length == 0 ? new double[] {point} : values, tail, 1 - tail);
        return new Estimate(point, ends[0], ends[1]);
    }
}
