package io.reckon.calibration.evidence.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito 2008); markers tell lines apart as well, and the
 * second round of the colours is dashed.
 */
final class Palette {

    static final Color INK = new Color(0x1F2933);
    static final Color FAINT = new Color(0xE4E7EB);
    static final Color PALE = new Color(0x9AA5B1);

    private static final float WIDTH = 2f;
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x4B5563));
    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.TRIANGLE_DOWN);

    private Palette() {}

    static Color colour(int line) {
        return COLOURS.get(line % COLOURS.size());
    }

    static Marker marker(int line) {
        return MARKERS.get(line % MARKERS.size());
    }

    static BasicStroke stroke(int line) {
        return line < COLOURS.size()
                ? new BasicStroke(WIDTH)
                : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
    }

    /** Thin, for intervals. */
    static BasicStroke thin() {
        return new BasicStroke(1);
    }
}
