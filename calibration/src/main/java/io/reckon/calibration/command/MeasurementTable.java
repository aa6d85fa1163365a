package io.reckon.calibration.command;

import io.reckon.calibration.measurement.Difference;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.measurement.Row;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A measurement as text for people. */
final class MeasurementTable {

    private static final String HEADER = String.format(
            "%-32s %6s %4s %9s %8s %15s %11s %13s %13s %8s %5s",
            "strategy",
            "budget",
            "bin",
            "questions",
            "accuracy",
            "95 % interval",
            "generations",
            "proposer tok.",
            "verifier tok.",
            "seconds",
            "over");

    private MeasurementTable() {}

    static String text(Measurement measurement) {
        List<Row> rows = measurement.rows();
        String all = table(rows.stream().filter(row -> row.bin() == null));
        String bins = rows.stream().allMatch(row -> row.bin() == null)
                ? ""
                : "\n\nBy difficulty bin (1 easiest)\n" + table(rows.stream().filter(row -> row.bin() != null));
        return all + bins + "\n\nPaired differences in accuracy (points, 95 % interval)\n"
                + measurement.differences().stream().map(MeasurementTable::line).collect(Collectors.joining("\n"));
    }

    private static String table(Stream<Row> rows) {
        return Stream.concat(Stream.of(HEADER), rows.map(MeasurementTable::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-32s %6d %4s %9d %6.1f %% %15s %11.1f %13.0f %13.0f %8.2f %5d",
                row.strategy(),
                row.budget(),
                Objects.requireNonNullElse(row.bin(), "all"),
                row.questions(),
                100 * row.accuracy(),
                String.format(Locale.ROOT, "[%.1f, %.1f]", 100 * row.low(), 100 * row.high()),
                row.generations(),
                row.proposerTokens(),
                row.verifierTokens(),
                row.seconds(),
                row.overBudget());
    }

    private static String line(Difference difference) {
        return String.format(
                Locale.ROOT,
                "%-36s - %-36s %+6.1f [%+.1f, %+.1f]",
                difference.strategy() + "@" + difference.budget(),
                difference.against() + "@" + difference.againstBudget(),
                100 * difference.accuracy(),
                100 * difference.low(),
                100 * difference.high());
    }
}
