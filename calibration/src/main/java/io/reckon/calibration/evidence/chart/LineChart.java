package io.reckon.calibration.evidence.chart;

import java.awt.BasicStroke;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines with an upright bar for the interval of every point. */
public final class LineChart {

    private static final double PERCENT = 100;
    // of a doubling: keeps the intervals of lines at equal cost apart
    private static final double SIDESTEP = 0.045;

    private static final double MARGIN = 0.3;

    private final XYChart chart;
    private final Size size;
    private final Axes axes;

    private LineChart(Size size, Axes axes) {
        this.axes = axes;
        this.size = size;
        chart = new XYChart(size.width(), size.height());
        House.style(chart.getStyler(), size);
        chart.setXAxisTitle(axes.x());
        chart.setYAxisTitle(axes.y());
        chart.getStyler().setxAxisTickLabelsFormattingFunction(axes::label);
        chart.getStyler().setYAxisDecimalPattern("0");
        chart.getStyler().setMarkerSize(size.markerSize());
    }

    /**
     * Draws lines.
     *
     * @param id of the figure, unique in its page
     * @param title the question that it answers
     */
    public static Figure draw(String id, String title, Axes axes, Size size, List<Line> lines) {
        LineChart drawing = new LineChart(size, axes);
        drawing.range(lines);
        for (int i = 0; i < lines.size(); i++) {
            double aside = axes.logarithmic() ? SIDESTEP * (i - (lines.size() - 1) / 2.0) : 0;
            drawing.add(lines.get(i), i, aside);
        }
        return new Figure(id, title, Svg.of(id, title, drawing.chart));
    }

    /**
     * Draws shares against the shares that were claimed, and the diagonal on which they would agree.
     *
     * @param lines both axes in [0, 1]
     */
    public static Figure drawAgainstDiagonal(String id, String title, Axes axes, Size size, List<Line> lines) {
        LineChart drawing = new LineChart(size, axes);
        XYSeries diagonal = drawing.chart.addSeries("as sure as right", new double[] {0, 1}, new double[] {0, PERCENT});
        diagonal.setLineColor(Palette.PALE);
        diagonal.setLineStyle(
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0));
        diagonal.setMarker(SeriesMarkers.NONE);
        for (int i = 0; i < lines.size(); i++) {
            drawing.add(lines.get(i), i, 0);
        }
        return new Figure(id, title, Svg.of(id, title, drawing.chart));
    }

    private void range(List<Line> lines) {
        double[] positions = lines.stream()
                .flatMap(line -> line.marks().stream())
                .mapToDouble(mark -> axes.position(mark.x()))
                .toArray();
        if (positions.length > 0 && axes.logarithmic()) {
            double least = DoubleStream.of(positions).min().orElseThrow();
            double most = DoubleStream.of(positions).max().orElseThrow();
            chart.getStyler().setXAxisMin(least - MARGIN);
            chart.getStyler().setXAxisMax(most + MARGIN);
            // one mark for every doubling
            chart.getStyler().setXAxisTickMarkSpacingHint((int) (size.plotWidth() / (most - least + 2 * MARGIN)));
        }
    }

    private void add(Line line, int place, double aside) {
        double[] xs = line.marks().stream()
                .mapToDouble(mark -> axes.position(mark.x()) + aside)
                .toArray();
        if (xs.length == 0) {
            return;
        }
        XYSeries intervals = chart.addSeries(
                line.name() + ", 95 % interval",
                line.marks().stream()
                        .map(Line.Mark::x)
                        .flatMapToDouble(x -> DoubleStream.generate(() -> axes.position(x) + aside)
                                .limit(3))
                        .toArray(),
                line.marks().stream()
                        .map(Line.Mark::y)
                        .flatMapToDouble(y -> DoubleStream.of(PERCENT * y.low(), PERCENT * y.high(), Double.NaN))
                        .toArray());
        intervals.setLineColor(Palette.colour(place));
        intervals.setLineStyle(Palette.thin());
        intervals.setMarker(SeriesMarkers.NONE);
        intervals.setShowInLegend(false);
        XYSeries series = chart.addSeries(
                line.name(),
                xs,
                line.marks().stream()
                        .mapToDouble(mark -> PERCENT * mark.y().point())
                        .toArray());
        series.setLineColor(Palette.colour(place));
        series.setLineStyle(Palette.stroke(place));
        series.setMarker(Palette.marker(place));
        series.setMarkerColor(Palette.colour(place));
    }
}
