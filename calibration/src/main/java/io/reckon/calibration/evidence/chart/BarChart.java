package io.reckon.calibration.evidence.chart;

import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Bars side by side; the bar of an interval shows half its width up and down. */
public final class BarChart {

    private static final double PERCENT = 100;
    private static final double FILL = 0.7;

    private BarChart() {}

    /**
     * Draws bars.
     *
     * @param id of the figure, unique in its page
     * @param title the question that it answers
     * @param axes what they show
     * @param groups names along the horizontal axis
     * @param lines the bars of one colour each, a mark for every group
     */
    public static Figure draw(String id, String title, Axes axes, List<String> groups, List<Line> lines) {
        Size size = new Size(Size.SMALL.width(), Size.SMALL.height(), true);
        CategoryChart chart = new CategoryChart(size.width(), size.height());
        House.style(chart.getStyler(), size);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setAvailableSpaceFill(FILL);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(PERCENT);
        chart.getStyler().setYAxisDecimalPattern("0");
        chart.setXAxisTitle(axes.x());
        chart.setYAxisTitle(axes.y());
        for (int i = 0; i < lines.size(); i++) {
            CategorySeries series = chart.addSeries(
                    lines.get(i).name(),
                    groups,
                    lines.get(i).marks().stream()
                            .map(mark -> PERCENT * mark.y().point())
                            .toList(),
                    lines.get(i).marks().stream()
                            .map(mark -> PERCENT * (mark.y().high() - mark.y().low()) / 2)
                            .toList());
            series.setFillColor(Palette.colour(i));
        }
        return new Figure(id, title, Svg.of(id, title, chart));
    }
}
