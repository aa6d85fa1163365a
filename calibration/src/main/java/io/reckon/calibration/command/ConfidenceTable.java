package io.reckon.calibration.command;

import io.reckon.calibration.fit.ConfidenceFit;
import io.reckon.calibration.fit.ConfidenceWeights;
import java.util.Locale;
import java.util.Optional;

/** What a calibration learned about confidence, as text for people. */
final class ConfidenceTable {

    private ConfidenceTable() {}

    static String text(Optional<ConfidenceFit.Result> fit) {
        return fit.map(ConfidenceTable::text)
                .orElse("No confidence model: that takes strategies with a verifier and one without."
                        + " Confidences stay vote shares.");
    }

    private static String text(ConfidenceFit.Result fit) {
        String header = String.format(
                "%n%-10s %9s %10s %6s %6s %9s", "", "intercept", "vote share", "votes", "score", "pass rate");
        return "Confidence: log-odds that an answer is right" + header
                + line("unscored", fit.model().unscored())
                + line("scored", fit.model().scored())
                + line("estimated", fit.model().estimated())
                + "\n\n" + ReliabilityTable.text("Held-out confidences", fit.pinned())
                + "\n\n" + ReliabilityTable.bins("The same with a difficulty estimate", fit.estimated()) + "\n";
    }

    private static String line(String name, ConfidenceWeights weights) {
        return String.format(
                Locale.ROOT,
                "%n%-10s %+9.2f %10.2f %6.2f %6.2f %9.2f",
                name,
                weights.intercept(),
                weights.voteShare(),
                weights.votes(),
                weights.score(),
                weights.passRate());
    }
}
