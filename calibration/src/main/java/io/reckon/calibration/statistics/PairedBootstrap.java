package io.reckon.calibration.statistics;

import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Percentile bootstrap of the mean of paired differences, resampling questions.
 *
 * @param resamples how many, 100 and up
 * @param seed of the resampling
 */
public record PairedBootstrap(int resamples, long seed) {

    /** @throws IllegalArgumentException if there are too few resamples for the tails */
    public PairedBootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples are 100 and up, not " + resamples);
        }
    }

    /**
     * Interval of the mean.
     *
     * @param differences one per question, at least one
     */
    public Interval interval(double[] differences) {
        if (differences.length == 0) {
            throw new IllegalArgumentException("no differences");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double sum = 0;
            for (int j = 0; j < differences.length; j++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[i] = sum / differences.length;
        }
        double tail = (1 - Interval.CONFIDENCE) / 2;
        double[] ends = Quantile.withDefaults().evaluate(means, tail, 1 - tail);
        return new Interval(ends[0], ends[1]);
    }
}
