package io.reckon.calibration.command;

import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.measurement.ReliabilityBin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far confidences can be trusted, as text for people. */
final class ReliabilityTable {

    private static final String HEADER = String.format("%-16s %8s %11s %7s", "confidence", "answers", "mean", "right");

    private ReliabilityTable() {}

    /** Each contender in a line, then the bins of all together. */
    static String text(String title, List<Reliability> reliability) {
        String lines = reliability.stream().map(ReliabilityTable::line).collect(Collectors.joining("\n"));
        return title + ": expected calibration error in points\n" + lines + "\n\n" + bins(title, reliability);
    }

    /** The bins of all together. */
    static String bins(String title, List<Reliability> reliability) {
        List<ReliabilityBin> bins = Reliability.together(reliability);
        return String.format(
                        Locale.ROOT,
                        "%s, all together: expected calibration error %.1f points%n%s%n",
                        title,
                        100 * Reliability.error(bins),
                        HEADER)
                + bins.stream().map(ReliabilityTable::line).collect(Collectors.joining("\n"));
    }

    private static String line(Reliability reliability) {
        return String.format(
                Locale.ROOT,
                "%-32s %6d %5d answers %6.1f",
                reliability.strategy(),
                reliability.budget(),
                reliability.answers(),
                100 * reliability.expectedCalibrationError());
    }

    private static String line(ReliabilityBin bin) {
        return String.format(
                Locale.ROOT,
                "%-16s %8d %9s %% %5s %%",
                String.format(Locale.ROOT, "%.1f to %.1f", bin.low(), bin.high()),
                bin.answers(),
                percent(bin.confidence()),
                percent(bin.right()));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
