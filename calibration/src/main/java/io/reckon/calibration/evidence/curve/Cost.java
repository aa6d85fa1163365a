package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.trial.Spent;

/** What accuracy is paid with. */
public enum Cost {
    /** Full-solution generations: what the paper counts. */
    GENERATIONS("generations"),
    /** Tokens of proposer and verifier, those that a cache held included. */
    TOKENS("total tokens"),
    /** Floating point operations of both models. */
    FLOPS("FLOPs");

    private final String unit;

    Cost(String unit) {
        this.unit = unit;
    }

    /** Name of the unit, in the plural. */
    public String unit() {
        return unit;
    }

    /** What was spent of it, 0 and up. */
    public double of(Spent spent) {
        return switch (this) {
            case GENERATIONS -> spent.generations();
            case TOKENS -> spent.proposerTokens() + spent.verifierTokens();
            case FLOPS -> spent.flops();
        };
    }
}
