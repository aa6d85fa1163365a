package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.Resamples;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many times less one way to answer costs than another at equal accuracy.
 *
 * <p>The accuracy is the one that the baseline has at the target budget. On both sides the cost is the least at which the
 * monotone {@link Envelope} of the curve reaches it, so that a baseline that was as accurate with a smaller budget is
 * charged for the smaller one; interpolated, with the logarithm of the cost. The gain is the baseline's cost divided by
 * ours; 0 where ours never reaches the accuracy. Every resample repeats all of this, the target accuracy included.
 *
 * @param ours name of our curve
 * @param baseline name of the other
 * @param budget generations of the baseline at the target
 * @param cost what is compared
 * @param accuracy that the baseline has there, in [0, 1]
 * @param baselineCost least mean cost at which the baseline reaches it
 * @param ourCost least mean cost at which ours does; {@code null} where it never does
 * @param gain baseline's cost divided by ours
 */
public record EfficiencyGain(
        String ours,
        String baseline,
        int budget,
        Cost cost,
        double accuracy,
        double baselineCost,
        @Nullable Double ourCost,
        Estimate gain) {

    /**
     * Compares two curves over the same questions.
     *
     * @param target point of the baseline whose accuracy is asked for
     */
    public static EfficiencyGain of(Curve ours, Curve baseline, Point target, Cost cost, Resamples resamples) {
        double accuracy = target.outcomes().accuracy(once(target));
        double baselineCost = Envelope.of(baseline, cost, once(target)).costOf(accuracy);
        double ourCost = Envelope.of(ours, cost, once(target)).costOf(accuracy);
        return new EfficiencyGain(
                ours.name(),
                baseline.name(),
                target.budget(),
                cost,
                accuracy,
                baselineCost,
                Double.isInfinite(ourCost) ? null : ourCost,
                resamples.estimate(counts -> {
                    double reached = target.outcomes().accuracy(counts);
                    return Envelope.of(baseline, cost, counts).costOf(reached)
                            / Envelope.of(ours, cost, counts).costOf(reached);
                }));
    }

    private static int[] once(Point point) {
        int[] counts = new int[point.outcomes().trials().size()];
        Arrays.fill(counts, 1);
        return counts;
    }
}
