package io.reckon.launcher.bench.scheduler;

import com.google.errorprone.annotations.FormatMethod;
import io.reckon.launcher.chaos.measurement.Condition;
import io.reckon.launcher.chaos.measurement.Durability;
import io.reckon.launcher.chaos.measurement.RoundFigures;
import io.reckon.launcher.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders the figures for people. */
final class SchedulerBenchTable {
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private SchedulerBenchTable() {}

    static List<String> lines(SchedulerFigures figures) {
        TextTable table = new TextTable(
                "questions open",
                "call ms",
                "journal",
                "questions/s",
                "added p50 ms",
                "added p99 ms",
                "scheduler p50 ms",
                "scheduler p99 ms",
                "throughput lost");
        for (Durability durability : figures.durability()) {
            row(table, durability.condition(), "off", durability.without(), "");
            row(table, durability.condition(), "on", durability.with(), number("%.1f %%", 100 * durability.cost()));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(
                "added: what a round takes beyond the time of the call; scheduler: the part of it in which no service is waited for");
        lines.add(number(
                "One scheduler with %d questions in flight: %.0f MiB in RAM",
                figures.crowd().questions(), figures.crowd().residentBytes() / MEBIBYTE));
        return lines;
    }

    private static void row(TextTable table, Condition condition, String journal, RoundFigures figures, String lost) {
        long call = condition.latency().toMillis();
        table.row(
                Integer.toString(condition.open()),
                Long.toString(call),
                journal,
                number("%.1f", figures.questionsPerSecond()),
                number("%.1f", figures.whole().p50() - call),
                number("%.1f", figures.whole().p99() - call),
                number("%.1f", figures.overhead().p50()),
                number("%.1f", figures.overhead().p99()),
                lost);
    }

    @FormatMethod
    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
