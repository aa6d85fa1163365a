package io.reckon.calibration.derived;

import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.strategy.StopRule;
import java.util.Optional;

/**
 * A strategy whose run with a smaller budget is the beginning of its run with a larger one.
 *
 * @param selection among the candidates
 * @param stop when it looks at its candidates and stops early; empty: it takes all in one call
 */
record SamplingStrategy(Selection selection, Optional<StopRule> stop) {

    /** The strategy of a contender; empty where it searches, or stops at a confidence, which only a deployment knows. */
    static Optional<SamplingStrategy> of(Contender contender) {
        return switch (contender) {
            case Contender.MajorityVote _ignored -> plain(Selection.MAJORITY);
            case Contender.BestOfN _ignored -> plain(Selection.BEST);
            case Contender.BestOfNWeighted _ignored -> plain(Selection.WEIGHTED);
            case Contender.AdaptiveStop(StopRule rule, Contender strategy) ->
                rule == StopRule.CONFIDENCE
                        ? Optional.empty()
                        : of(strategy).map(wrapped -> new SamplingStrategy(wrapped.selection(), Optional.of(rule)));
            case Contender.BeamSearch _ignored -> Optional.empty();
            case Contender.SquareRootBeamSearch _ignored -> Optional.empty();
            case Contender.LookaheadSearch _ignored -> Optional.empty();
            case Contender.Dvts _ignored -> Optional.empty();
            case Contender.Rebase _ignored -> Optional.empty();
            case Contender.Revisions _ignored -> Optional.empty();
            case Contender.RevisionSearch _ignored -> Optional.empty();
            case Contender.CritiqueAndRevise _ignored -> Optional.empty();
            case Contender.Policy _ignored -> Optional.empty();
        };
    }

    private static Optional<SamplingStrategy> plain(Selection selection) {
        return Optional.of(new SamplingStrategy(selection, Optional.empty()));
    }
}
