package io.reckon.calibration.evidence.chart;

/**
 * Size of a chart, in pixels.
 *
 * @param width 1 and up
 * @param height 1 and up
 * @param legend whether the lines are named in it
 */
public record Size(int width, int height, boolean legend) {

    /** As wide as the page. */
    public static final Size WIDE = new Size(980, 460, true);

    /** One of several in a row. */
    public static final Size SMALL = new Size(480, 320, false);

    /** Half as wide as the page, and square. */
    public static final Size SQUARE = new Size(480, 430, false);

    /** About as wide is the part within the axes. */
    int plotWidth() {
        return width - (legend ? 340 : 75);
    }

    int fontSize() {
        return legend ? 13 : 12;
    }

    int markerSize() {
        return legend ? 7 : 6;
    }
}
