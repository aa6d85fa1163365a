package io.reckon.calibration.evidence.chart;

import io.reckon.calibration.statistics.Estimate;
import java.util.List;

/**
 * A line with intervals.
 *
 * @param name for the legend
 * @param marks from left to right
 */
public record Line(String name, List<Mark> marks) {

    /** Copies the marks. */
    public Line {
        marks = List.copyOf(marks);
    }

    /**
     * A point of a line.
     *
     * @param x where it stands; on a logarithmic axis above 0
     * @param y share, in [0, 1]
     */
    public record Mark(double x, Estimate y) {}
}
