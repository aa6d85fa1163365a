package io.reckon.calibration.evidence.chart;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * What the axes show.
 *
 * @param x title of the horizontal axis
 * @param y title of the vertical axis, in per cent
 * @param logarithmic whether the horizontal axis doubles from mark to mark
 */
public record Axes(String x, String y, boolean logarithmic) {

    private static final double THOUSAND = 1000;

    /** Position of a value on the horizontal axis. */
    double position(double value) {
        DoubleUnaryOperator scale = logarithmic ? v -> Math.log(v) / Math.log(2) : DoubleUnaryOperator.identity();
        return scale.applyAsDouble(value);
    }

    /** Label of a position on the horizontal axis. */
    String label(double position) {
        if (!logarithmic) {
            return String.format(Locale.ROOT, "%.1f", position);
        }
        double value = Math.pow(2, position);
        return value < 2 * THOUSAND
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.0fk", value / (THOUSAND + 24));
    }
}
