package io.reckon.calibration.command;

import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.curve.Deficit;
import io.reckon.calibration.evidence.curve.EfficiencyGain;
import io.reckon.calibration.evidence.difficulty.EstimateQuality;
import io.reckon.calibration.evidence.finding.Finding;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headline figures of the evidence as text for people. */
final class EvidenceTable {

    private EvidenceTable() {}

    static String text(Evidence evidence) {
        String missing = evidence.source().missing().entrySet().stream()
                .map(gap -> "Left out: %s lacks %d answers%n".formatted(gap.getKey(), gap.getValue()))
                .collect(Collectors.joining());
        return missing
                + Stream.of(
                                evidence.gains().stream().map(EvidenceTable::line),
                                Deficit.worst(evidence.deficits()).stream().map(EvidenceTable::line),
                                evidence.difficulty().stream().map(EvidenceTable::line),
                                evidence.findings().stream().map(EvidenceTable::line))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(EfficiencyGain gain) {
        return String.format(
                Locale.ROOT,
                "Gain of %s over %s at %d, in %s: %.2f [%.2f, %.2f]",
                gain.ours(),
                gain.baseline(),
                gain.budget(),
                gain.cost().unit(),
                gain.gain().point(),
                gain.gain().low(),
                gain.gain().high());
    }

    private static String line(Deficit deficit) {
        return String.format(
                Locale.ROOT,
                "Worst deficit to the best fixed strategy: %+.1f points [%+.1f, %+.1f] at budget %d (%s)",
                100 * deficit.accuracy().point(),
                100 * deficit.accuracy().low(),
                100 * deficit.accuracy().high(),
                deficit.budget(),
                deficit.fixed());
    }

    private static String line(EstimateQuality quality) {
        return String.format(
                Locale.ROOT,
                "Rank correlation of difficulty after %d samples: %.3f [%.3f, %.3f]",
                quality.probe(),
                quality.spearman().point(),
                quality.spearman().low(),
                quality.spearman().high());
    }

    private static String line(Finding finding) {
        return "%s: %s (%s)".formatted(finding.verdict().text(), finding.claim(), finding.figures());
    }
}
