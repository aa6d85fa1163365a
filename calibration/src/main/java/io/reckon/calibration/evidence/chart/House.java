package io.reckon.calibration.evidence.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The look that all charts share; titles are the page's. */
final class House {

    private static final int PADDING = 8;

    private House() {}

    static void style(AxesChartStyler styler, Size size) {
        Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, size.fontSize());
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(plain);
        styler.setAxisTitleFont(plain);
        styler.setAxisTickLabelsFont(plain.deriveFont(size.fontSize() - 1f));
        styler.setLegendFont(plain);
        styler.setChartTitleVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(Palette.FAINT);
        styler.setChartFontColor(Palette.INK);
        styler.setAxisTickLabelsColor(Palette.INK);
        styler.setAxisTickMarksColor(Palette.PALE);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendVisible(size.legend());
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setChartPadding(PADDING);
    }
}
