package io.reckon.calibration.command;

import io.reckon.calibration.validation.CrossValidated;
import io.reckon.calibration.validation.CrossValidation;
import java.util.Locale;
import java.util.stream.Collectors;

/** What choosing by difficulty reaches on questions that had no part in the choice, as text for people. */
final class CrossValidationTable {

    private static final String TITLE =
            "Cross-validated: chosen on one half of each bin, measured on the other, both ways round";
    private static final String HEADER = String.format(
            "%6s %9s  %-23s %10s  %-23s %6s  %-19s %s",
            "budget",
            "questions",
            "compute-optimal",
            "best fixed",
            "difference (points)",
            "agree",
            "in-sample, too good",
            "best fixed, by half");

    private CrossValidationTable() {}

    static String text(CrossValidation validation) {
        String leftOut = validation.folds().binsLeftOut().stream()
                .map(bin ->
                        "\nBin %d is left out: it has one question, and it takes two to choose on one and measure on the other."
                                .formatted(bin))
                .collect(Collectors.joining());
        String table = validation.budgets().isEmpty()
                ? "\nNothing to report: no bin has two questions."
                : "\n" + HEADER + "\n"
                        + validation.budgets().stream()
                                .map(CrossValidationTable::line)
                                .collect(Collectors.joining("\n"));
        return TITLE + table + leftOut + "\n";
    }

    private static String line(CrossValidated row) {
        var optimal = row.computeOptimal();
        var gain = row.difference();
        return String.format(
                        Locale.ROOT,
                        "%6d %9d  %-23s %8.1f %%  %-23s %6s  %-19s %s",
                        row.budget(),
                        row.questions(),
                        String.format(
                                Locale.ROOT,
                                "%.1f %% [%.1f, %.1f]",
                                100 * optimal.accuracy(),
                                100 * optimal.low(),
                                100 * optimal.high()),
                        100 * row.bestFixed().accuracy(),
                        String.format(
                                Locale.ROOT,
                                "%+.1f [%+.1f, %+.1f]",
                                100 * gain.point(),
                                100 * gain.low(),
                                100 * gain.high()),
                        row.agreeingBins() + "/" + row.bins(),
                        String.format(
                                Locale.ROOT,
                                "%.1f %%, fixed %.1f %%",
                                100 * row.inSample().computeOptimal(),
                                100 * row.inSample().bestFixed()),
                        row.bestFixed().strategies().stream().distinct().collect(Collectors.joining(" / ")))
                + row.predicted().stream().map(CrossValidationTable::line).collect(Collectors.joining());
    }

    private static String line(CrossValidated.Predicted predicted) {
        var gain = predicted.difference();
        return String.format(
                Locale.ROOT,
                "%n%16s  %-23s %10s  %+.1f [%+.1f, %+.1f]",
                "by " + predicted.from(),
                String.format(
                        Locale.ROOT,
                        "%.1f %% [%.1f, %.1f]",
                        100 * predicted.accuracy().accuracy(),
                        100 * predicted.accuracy().low(),
                        100 * predicted.accuracy().high()),
                "",
                100 * gain.point(),
                100 * gain.low(),
                100 * gain.high());
    }
}
