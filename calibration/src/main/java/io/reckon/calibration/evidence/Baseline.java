package io.reckon.calibration.evidence;

import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.strategy.StopRule;
import java.util.Arrays;
import java.util.List;

/** What efficiency gains are measured against. */
public enum Baseline {
    /** The paper's baseline. */
    BEST_OF_N_WEIGHTED(new Contender.BestOfNWeighted()),
    /** Self-consistency, without a verifier. */
    MAJORITY(Contender.MAJORITY_VOTE),
    /** Adaptive-Consistency (arXiv 2305.11860): the vote stops once its winner is sure. */
    BETA_STOPPING(new Contender.AdaptiveStop(StopRule.BETA, Contender.MAJORITY_VOTE)),
    /** The same with votes weighted by the verifier. */
    WEIGHTED_STOPPING(new Contender.AdaptiveStop(StopRule.WEIGHTED, new Contender.BestOfNWeighted()));

    private final Contender contender;

    Baseline(Contender contender) {
        this.contender = contender;
    }

    /** Label of the strategy. */
    public String label() {
        return contender.label();
    }

    /** All of them. */
    static List<Contender> contenders() {
        return Arrays.stream(values()).map(baseline -> baseline.contender).toList();
    }

    /** Those that were recorded or derived, as curves. */
    static List<Curve> recorded(Recording recording) {
        return contenders().stream()
                .filter(recording.contenders()::contains)
                .map(recording::curve)
                .toList();
    }
}
