package io.reckon.launcher.answer;

import java.util.Locale;

/**
 * How sure an answer is.
 *
 * @param confidence that it is right, in [0, 1]
 * @param voteShare share of the vote that fell to it, in [0, 1]
 * @param calibrated whether the confidence is a calibrated probability; else it is the vote share
 */
public record Certainty(double confidence, double voteShare, boolean calibrated) {
    static final Certainty NONE = new Certainty(0, 0, false);

    /** In words: {@code sure 87 %}, or {@code vote 75 %} where nothing is calibrated. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.0f %%", calibrated ? "sure" : "vote", 100 * confidence);
    }
}
