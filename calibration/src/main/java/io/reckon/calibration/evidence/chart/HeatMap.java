package io.reckon.calibration.evidence.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.theme.XChartTheme;

/** Counts as the darkness of cells, with the numbers in them. */
public final class HeatMap {

    private static final Color[] PALE_TO_DARK = {Color.WHITE, new Color(0x56B4E9)};

    private HeatMap() {}

    /**
     * Draws counts.
     *
     * @param id of the figure, unique in its page
     * @param title the question that it answers
     * @param axes what they show
     * @param counts by vertical place from 1 up, then by horizontal place from 1 up; as many of both
     */
    public static Figure draw(String id, String title, Axes axes, List<List<Integer>> counts) {
        HeatMapChart chart = new HeatMapChart(Size.SQUARE.width(), Size.SQUARE.height());
        // this version of XChart leaves the defaults of heat maps unset otherwise
        chart.getStyler().setTheme(new XChartTheme());
        House.style(chart.getStyler(), Size.SQUARE);
        chart.setXAxisTitle(axes.x());
        chart.setYAxisTitle(axes.y());
        chart.getStyler().setShowValue(true);
        chart.getStyler().setRangeColors(PALE_TO_DARK);
        chart.getStyler().setValueFontColor(Palette.INK);
        chart.getStyler().setValueFont(chart.getStyler().getBaseFont());
        chart.getStyler().setHeatMapValueDecimalPattern("0");
        chart.getStyler().setMin(0);
        chart.getStyler()
                .setMax(counts.stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        chart.getStyler().setPlotContentSize(1);
        // words: whole numbers on the axes are not drawn by this version of XChart
        List<String> places = IntStream.rangeClosed(1, counts.size())
                .mapToObj(String::valueOf)
                .toList();
        List<Number[]> cells = IntStream.range(0, counts.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, counts.size()).mapToObj(column ->
                        new Number[] {column, row, counts.get(row).get(column)}))
                .toList();
        chart.addSeries("questions", places, places, cells);
        return new Figure(id, title, Svg.of(id, title, chart));
    }
}
