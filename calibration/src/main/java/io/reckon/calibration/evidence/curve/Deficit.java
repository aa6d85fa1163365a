package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.Resamples;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a curve stays below the best single fixed strategy with the same budget.
 *
 * @param budget generations that each side might spend
 * @param fixed name of the strategy that is the most accurate at this budget on these very questions; told in hindsight,
 *     so that the luckiest of several equals counts against the curve
 * @param accuracy its accuracy minus that of the curve, in [-1, 1]: negative where the curve is ahead
 */
public record Deficit(int budget, String fixed, Estimate accuracy) {

    /**
     * The deficit of a curve at every budget that it shares with a fixed strategy.
     *
     * @param fixed strategies that are the same for every question
     * @return ascending by budget
     */
    public static List<Deficit> of(Curve curve, List<Curve> fixed, Resamples resamples) {
        return curve.points().stream()
                .flatMap(point -> best(fixed, point.budget()).map(best -> between(point, best, resamples)).stream())
                .toList();
    }

    /** The largest of these. */
    public static Optional<Deficit> worst(List<Deficit> deficits) {
        return deficits.stream()
                .max(Comparator.comparingDouble(deficit -> deficit.accuracy().point()));
    }

    private static Deficit between(Point point, Named best, Resamples resamples) {
        return new Deficit(
                point.budget(),
                best.name,
                resamples.estimate(counts -> best.point.outcomes().accuracy(counts)
                        - point.outcomes().accuracy(counts)));
    }

    private static Optional<Named> best(List<Curve> fixed, int budget) {
        return fixed.stream()
                .flatMap(curve -> curve.at(budget).map(point -> new Named(curve.name(), point)).stream())
                .max(Comparator.comparingLong(Named::right));
    }

    private record Named(String name, Point point) {
        long right() {
            return point.outcomes().right();
        }
    }
}
