package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.statistics.Resamples;
import java.util.List;

/**
 * Figures of one way to answer at several budgets.
 *
 * @param name for legends and tables
 * @param points ascending by budget
 */
public record MeasuredCurve(String name, List<MeasuredPoint> points) {

    /** Copies the points. */
    public MeasuredCurve {
        points = List.copyOf(points);
    }

    /** The figures of a curve. */
    public static MeasuredCurve of(Curve curve, Resamples resamples) {
        return new MeasuredCurve(
                curve.name(),
                curve.points().stream()
                        .map(point -> MeasuredPoint.of(point, resamples))
                        .toList());
    }
}
