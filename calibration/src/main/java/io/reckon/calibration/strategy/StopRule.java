package io.reckon.calibration.strategy;

import java.util.Arrays;
import java.util.Locale;

/** When an adaptive stop stops, with the deployment's defaults. */
public enum StopRule {
    /** The vote is settled. */
    BETA,
    /** The vote, weighted by outcome scores, is settled. */
    WEIGHTED,
    /** The latest answers agree. */
    WINDOW,
    /** The calibrated confidence is high enough. */
    CONFIDENCE;

    /** As in labels. */
    @Override
    public String toString() {
        return "adaptive-" + name().toLowerCase(Locale.ROOT);
    }

    static StopRule parse(String text) {
        return Arrays.stream(values())
                .filter(rule -> rule.toString().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("unknown rule %s: %s".formatted(text, Arrays.toString(values()))));
    }
}
