package io.reckon.launcher.bench;

import io.reckon.launcher.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Renders the figures for people. */
final class EngineBenchTable {
    private static final double MILLIS = 1e3;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private EngineBenchTable() {}

    static List<String> lines(EngineFigures figures, Yardsticks yardsticks) {
        TextTable table = new TextTable(
                "sequences",
                "tokens/s",
                "raw loop",
                "generate",
                "× raw",
                "× generate",
                "p50 ms",
                "p99 ms",
                "occupancy",
                "RSS MiB");
        for (Load load : figures.loads()) {
            OptionalDouble raw = yardsticks.raw(load.sequences());
            OptionalDouble generate = yardsticks.huggingFace(load.sequences());
            table.row(
                    Integer.toString(load.sequences()),
                    number("%.0f", load.tokensPerSecond()),
                    rate(raw),
                    rate(generate),
                    quotient(load.tokensPerSecond(), raw),
                    quotient(load.tokensPerSecond(), generate),
                    number("%.2f", load.perToken().p50() * MILLIS),
                    number("%.2f", load.perToken().p99() * MILLIS),
                    number("%.0f %%", 100 * load.occupancy()),
                    number("%.0f", load.residentBytes() / MEBIBYTE));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(number(
                "16 questions at once: %.2f × the rate of one after the other", figures.concurrentOverSequential()));
        yardsticks
                .rawGain()
                .ifPresent(gain -> lines.add(number("  the raw loop itself, 256 sequences to 16: %.2f ×", gain)));
        lines.add(number(
                "Prefill of a beam search: %.0f %% of what it is without reuse",
                100 * figures.prefillWithReuseOverWithout()));
        lines.add(number(
                "Tokens that its verifier computes: %.0f %% of what they are without reuse",
                100 * figures.verifierPrefillWithReuseOverWithout()));
        lines.add(number("A cancelled call frees its place within %.1f decode steps (p99)", figures.cancelStepsP99()));
        yardsticks.missing().forEach(reason -> lines.add("Not measured: " + reason));
        return lines;
    }

    private static String rate(OptionalDouble rate) {
        return rate.isPresent() ? number("%.0f", rate.getAsDouble()) : "–";
    }

    private static String quotient(double ours, OptionalDouble theirs) {
        return theirs.isPresent() ? number("%.2f", ours / theirs.getAsDouble()) : "–";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
