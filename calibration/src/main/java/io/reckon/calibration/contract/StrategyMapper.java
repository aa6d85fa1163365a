package io.reckon.calibration.contract;

import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.strategy.StopRule;
import io.reckon.proto.strategy.v1.AdaptiveStop;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.BestOfN;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.CritiqueAndRevise;
import io.reckon.proto.strategy.v1.DiverseVerifierTreeSearch;
import io.reckon.proto.strategy.v1.LookaheadSearch;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.Rebase;
import io.reckon.proto.strategy.v1.RevisionSearch;
import io.reckon.proto.strategy.v1.RevisionSelection;
import io.reckon.proto.strategy.v1.Revisions;
import io.reckon.proto.strategy.v1.StrategySpec;
import java.util.Optional;

/**
 * Translates contenders to {@code reckon.strategy.v1}. The default beam width is left open, so that it is lowered where
 * the budget makes fewer beams; any other is refused there.
 */
public final class StrategyMapper {

    private StrategyMapper() {}

    /** The strategy to pin; none for the policy. */
    public static Optional<StrategySpec> spec(Contender contender) {
        StrategySpec.Builder spec = StrategySpec.newBuilder();
        return switch (contender) {
            case Contender.MajorityVote() ->
                Optional.of(
                        spec.setMajorityVote(MajorityVote.getDefaultInstance()).build());
            case Contender.BestOfN() ->
                Optional.of(spec.setBestOfN(BestOfN.getDefaultInstance()).build());
            case Contender.BestOfNWeighted() ->
                Optional.of(spec.setBestOfNWeighted(BestOfNWeighted.getDefaultInstance())
                        .build());
            case Contender.BeamSearch(int width) ->
                Optional.of(spec.setBeamSearch(BeamSearch.newBuilder().setBeamWidth(pinned(width)))
                        .build());
            case Contender.SquareRootBeamSearch() ->
                Optional.of(spec.setBeamSearch(BeamSearch.newBuilder().setSquareRootWidth(true))
                        .build());
            case Contender.LookaheadSearch(int width, int steps) ->
                Optional.of(spec.setLookaheadSearch(LookaheadSearch.newBuilder()
                                .setBeamWidth(pinned(width))
                                .setSteps(steps))
                        .build());
            case Contender.Dvts(int width) ->
                Optional.of(spec.setDvts(DiverseVerifierTreeSearch.newBuilder().setBeamWidth(pinned(width)))
                        .build());
            case Contender.Rebase() ->
                Optional.of(spec.setRebase(Rebase.getDefaultInstance()).build());
            case Contender.Revisions(int chainLength, boolean byMajority) ->
                Optional.of(spec.setRevisions(Revisions.newBuilder()
                                .setChainLength(chainLength)
                                .setSelection(
                                        byMajority
                                                ? RevisionSelection.REVISION_SELECTION_MAJORITY
                                                : RevisionSelection.REVISION_SELECTION_VERIFIER))
                        .build());
            case Contender.RevisionSearch() ->
                Optional.of(spec.setRevisionSearch(RevisionSearch.getDefaultInstance())
                        .build());
            case Contender.CritiqueAndRevise() ->
                Optional.of(spec.setCritiqueAndRevise(CritiqueAndRevise.getDefaultInstance())
                        .build());
            case Contender.AdaptiveStop(StopRule rule, Contender strategy) ->
                Optional.of(spec.setAdaptiveStop(AdaptiveStop.newBuilder()
                                .setStrategy(spec(strategy).orElseThrow())
                                .setRule(rule(rule)))
                        .build());
            case Contender.Policy _ignored -> Optional.empty();
        };
    }

    private static int pinned(int width) {
        return width == Contender.DEFAULT_WIDTH ? 0 : width;
    }

    private static io.reckon.proto.strategy.v1.StopRule rule(StopRule rule) {
        return switch (rule) {
            case BETA -> io.reckon.proto.strategy.v1.StopRule.STOP_RULE_BETA_POSTERIOR;
            case WEIGHTED -> io.reckon.proto.strategy.v1.StopRule.STOP_RULE_WEIGHTED_POSTERIOR;
            case WINDOW -> io.reckon.proto.strategy.v1.StopRule.STOP_RULE_WINDOW;
            case CONFIDENCE -> io.reckon.proto.strategy.v1.StopRule.STOP_RULE_CONFIDENCE;
        };
    }
}
