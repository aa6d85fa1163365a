package io.reckon.launcher.chaos;

import com.google.errorprone.annotations.FormatMethod;
import io.reckon.launcher.chaos.measurement.Durability;
import io.reckon.launcher.chaos.measurement.RoundFigures;
import io.reckon.launcher.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows a report to a person. */
final class ChaosReportText {
    private ChaosReportText() {}

    /** A promise and its verdict, with what is worth knowing below. */
    static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add("%-4s %-9s %s"
                .formatted(
                        verdict.promise().name(),
                        verdict.word(),
                        verdict.promise().text()));
        Stream.concat(
                        verdict.finding().complaints().stream().map("broken: "::concat),
                        verdict.finding().remarks().stream())
                .forEach(line -> lines.add("     " + line));
        return lines;
    }

    /** The counts of all promises, and what was measured. */
    static List<String> summary(ChaosReport report) {
        TextTable table =
                new TextTable("promise", "faults", "accepted", "answered", "twice", "over budget", "failed", "verdict");
        for (Verdict verdict : report.verdicts()) {
            table.row(
                    verdict.promise().name(),
                    Integer.toString(verdict.finding().faults()),
                    Integer.toString(verdict.count().accepted()),
                    Integer.toString(verdict.count().terminal()),
                    Integer.toString(verdict.count().duplicates()),
                    Integer.toString(verdict.count().overBudget()),
                    Integer.toString(verdict.count().failed()),
                    verdict.word());
        }
        List<String> lines = new ArrayList<>(table.lines());
        report.reworkShare()
                .ifPresent(
                        share -> lines.add(format("Rework while workers survive: %.2f %% of the tokens", 100 * share)));
        report.durability().ifPresent(durability -> lines.addAll(lines(durability)));
        lines.add("Seed " + report.seed());
        return lines;
    }

    /** What the journal costs. */
    static List<String> lines(Durability durability) {
        return List.of(
                durability.condition().toString(),
                line("Journal off", durability.without()),
                line("Journal on ", durability.with()),
                format(
                        "The journal costs %.1f %% of the throughput and %.2f ms of the median round",
                        100 * durability.cost(), durability.moreMillis()));
    }

    private static String line(String what, RoundFigures figures) {
        return format(
                "%s: %.1f questions/s, rounds of %.2f ms (p50), %.2f ms (p99)",
                what,
                figures.questionsPerSecond(),
                figures.whole().p50(),
                figures.whole().p99());
    }

    @FormatMethod
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
