package io.reckon.calibration.command;

import io.reckon.calibration.fit.CalibrationRun;
import io.reckon.calibration.fit.DifficultyQuality;
import io.reckon.calibration.text.TextModel;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well difficulty is predicted, as text for people. */
final class DifficultyTable {

    private DifficultyTable() {}

    static String text(CalibrationRun.Result result) {
        String rows = result.quality().stream().map(DifficultyTable::line).collect(Collectors.joining("\n"));
        return "Predicted difficulty: Spearman's rank correlation with the pass rate, on held-out questions\n"
                + String.format("%6s %10s %13s%n", "probe", "with text", "without text") + rows + "\n"
                + result.difficulty()
                        .text()
                        .map(fit -> weights(fit.model()))
                        .orElse("No text model: the texts are too few, or all alike.")
                + "\n";
    }

    private static String weights(TextModel model) {
        return String.format(
                        Locale.ROOT,
                        "Text: logit %+.2f, spread %.2f; per standard deviation ",
                        model.intercept(),
                        model.spread())
                + model.features().stream()
                        .sorted(Comparator.comparingDouble((TextModel.Weight weight) -> -Math.abs(weight.weight())))
                        .map(weight -> String.format(Locale.ROOT, "%s %+.2f", weight.name(), weight.weight()))
                        .collect(Collectors.joining(", "));
    }

    private static String line(DifficultyQuality quality) {
        return String.format(
                "%6d %10s %13s", quality.probe(), figure(quality.spearman()), figure(quality.spearmanWithoutText()));
    }

    private static String figure(@Nullable Double correlation) {
        return correlation == null ? "-" : String.format(Locale.ROOT, "%.3f", correlation);
    }
}
