package io.reckon.calibration.evidence.finding;

import io.reckon.calibration.statistics.Estimate;

/** What the figures say about a finding. */
public enum Verdict {
    REPRODUCED("reproduced"),
    NOT_REPRODUCED("not reproduced"),
    /** The interval holds both. */
    UNDECIDED("undecided"),
    NOT_RECORDED("not recorded");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Reproduced where the whole interval lies above the bound, not where it lies below, else undecided. */
    static Verdict above(double bound, Estimate estimate) {
        if (estimate.isAbove(bound)) {
            return REPRODUCED;
        }
        return estimate.isBelow(bound) ? NOT_REPRODUCED : UNDECIDED;
    }

    /** Reproduced where the whole interval lies below the bound, not where it lies above, else undecided. */
    static Verdict below(double bound, Estimate estimate) {
        if (estimate.isBelow(bound)) {
            return REPRODUCED;
        }
        return estimate.isAbove(bound) ? NOT_REPRODUCED : UNDECIDED;
    }
}
