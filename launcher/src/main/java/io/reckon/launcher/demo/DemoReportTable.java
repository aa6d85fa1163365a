package io.reckon.launcher.demo;

import io.reckon.launcher.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders a report for people. */
public final class DemoReportTable {
    private DemoReportTable() {}

    /** A table per bin and the comparison with one sample. */
    public static List<String> lines(DemoReport report) {
        TextTable table = new TextTable("bin", "questions", "accuracy", "generations", "tokens", "seconds");
        report.bins().forEach(bin -> row(table, bin.bin() == 0 ? "none" : Integer.toString(bin.bin()), bin));
        row(table, "all", report.total());
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Accuracy %s; with one sample per question %s. %d of %d answered, %d over budget.",
                percent(report.total().accuracy()),
                percent(report.accuracyOneSample()),
                report.answered(),
                report.total().questions(),
                report.overBudget()));
        report.firstAnswerSeconds()
                .ifPresent(seconds -> lines.add(String.format(Locale.ROOT, "First answer after %.1f s.", seconds)));
        return lines;
    }

    private static void row(TextTable table, String name, BinSummary bin) {
        table.row(
                name,
                Integer.toString(bin.questions()),
                percent(bin.accuracy()),
                String.format(Locale.ROOT, "%.1f", bin.meanGenerations()),
                String.format(Locale.ROOT, "%.0f", bin.meanTokens()),
                String.format(Locale.ROOT, "%.2f", bin.meanSeconds()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
