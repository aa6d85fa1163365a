package io.reckon.calibration.fit;

import io.reckon.calibration.question.LabelledQuestion;
import java.util.List;

/**
 * Pass rates that part the five difficulty bins.
 *
 * @param values four, in (0, 1], strictly falling: at or above the first is bin 1, below the last is bin 5
 */
public record BinEdges(List<Double> values) {

    /** Parts [0, 1] evenly: for the time before anything is measured. */
    public static final BinEdges EVEN = new BinEdges(List.of(0.8, 0.6, 0.4, 0.2));

    /** @throws IllegalArgumentException if these are not four strictly falling pass rates */
    public BinEdges {
        values = List.copyOf(values);
        if (values.size() != LabelledQuestion.BINS - 1) {
            throw new IllegalArgumentException(
                    "edges must be %d, but are %s".formatted(LabelledQuestion.BINS - 1, values));
        }
        double above = Math.nextUp(1.0);
        for (double edge : values) {
            if (!(edge > 0 && edge < above)) {
                throw new IllegalArgumentException("edges must fall strictly within (0, 1], but are " + values);
            }
            above = edge;
        }
    }

    /** Bin of a pass rate in [0, 1]. */
    public int binOf(double passRate) {
        return 1 + (int) values.stream().filter(edge -> passRate < edge).count();
    }
}
