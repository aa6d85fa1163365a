package io.reckon.scheduler.difficulty;

import java.util.List;

/**
 * How hard a question is for the deployed proposer.
 *
 * @param bins probability of each difficulty bin, easiest first; {@value #BINS} that sum to 1
 * @param passRate expected share of right samples, in [0, 1]
 * @param calibrationId calibration that the estimate rests on
 * @param flops floating point operations that it cost
 * @param isPrior whether it is what the calibration knows of any question, and nothing was asked about this one
 */
public record Estimate(List<Double> bins, double passRate, String calibrationId, double flops, boolean isPrior) {

    /** Difficulty bins, 1 (easiest) to 5. */
    public static final int BINS = 5;

    private static final double ROUNDING = 1e-6;

    /** What was estimated of a question. */
    public Estimate(List<Double> bins, double passRate, String calibrationId, double flops) {
        this(bins, passRate, calibrationId, flops, false);
    }

    /** What a calibration knows of any question. */
    public static Estimate prior(List<Double> bins, double passRate, String calibrationId) {
        return new Estimate(bins, passRate, calibrationId, 0, true);
    }

    public Estimate {
        bins = List.copyOf(bins);
        if (!(passRate >= 0 && passRate <= 1)) {
            throw new IllegalArgumentException("a pass rate must be in [0, 1], but is " + passRate);
        }
        double sum = 0;
        for (double probability : bins) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability must be in [0, 1], but is " + probability);
            }
            sum += probability;
        }
        if (bins.size() != BINS || Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "there must be " + BINS + " bin probabilities that sum to 1, but there are " + bins);
        }
    }

    /** The most probable bin, 1 to 5; the easiest of equals. */
    public int bin() {
        int most = 0;
        for (int bin = 1; bin < bins.size(); bin++) {
            if (bins.get(bin) > bins.get(most)) {
                most = bin;
            }
        }
        return most + 1;
    }
}
