package io.reckon.calibration.statistics;

/**
 * A figure with its 95 % interval.
 *
 * @param point what was measured
 * @param low lower end of the interval
 * @param high upper end, not below {@code low}
 */
public record Estimate(double point, double low, double high) {

    /** @throws IllegalArgumentException if a value is not a number, or the ends are swapped */
    public Estimate {
        if (Double.isNaN(point) || !(low <= high)) {
            throw new IllegalArgumentException("no estimate: %s in [%s, %s]".formatted(point, low, high));
        }
    }

    /** Whether the whole interval lies above a value. */
    public boolean isAbove(double value) {
        return low > value;
    }

    /** Whether the whole interval lies below a value. */
    public boolean isBelow(double value) {
        return high < value;
    }
}
