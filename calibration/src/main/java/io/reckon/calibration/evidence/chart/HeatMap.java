package io.reckon.calibration.evidence.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;

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
        House.style(chart.getStyler(), Size.SQUARE);
        chart.setXAxisTitle(axes.x());
        chart.setYAxisTitle(axes.y());
        chart.getStyler().setShowValue(true);
        chart.getStyler().setRangeColors(PALE_TO_DARK);
        chart.getStyler().setValueFontColor(Palette.INK);
        chart.getStyler().setValueFont(chart.getStyler().getBaseFont());
        chart.getStyler().setHeatMapValueDecimalPattern("0");
        chart.getStyler().setPlotContentSize(1);
        int[] places = IntStream.rangeClosed(1, counts.size()).toArray();
        int[][] cells = new int[places.length][places.length];
        for (int row = 0; row < places.length; row++) {
            for (int column = 0; column < places.length; column++) {
                cells[column][row] = counts.get(row).get(column);
            }
        }
        chart.addSeries("questions", places, places, cells);
        return new Figure(id, title, Svg.of(id, title, chart));
    }
}
