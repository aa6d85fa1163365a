package io.reckon.calibration.statistics;

/**
 * Confidence interval.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(double low, double high) {

    /** Share of experiments whose interval holds the truth. */
    public static final double CONFIDENCE = 0.95;

    /** @throws IllegalArgumentException if an end is not a number, or the ends are swapped */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: %s to %s".formatted(low, high));
        }
    }

    /** Whether a value lies within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
