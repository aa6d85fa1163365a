package io.reckon.scheduler.contract;

import io.reckon.proto.strategy.v1.BestOfN;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.LookaheadSearch;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.Rebase;
import io.reckon.scheduler.strategy.BeamParameters;
import io.reckon.scheduler.strategy.RevisionSpec;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;

/** Maps strategy specs between contract and concept; defaults are filled in on the way in. */
public final class StrategySpecMapper {

    private StrategySpecMapper() {}

    /**
     * Maps a spec of which exactly one strategy is set.
     *
     * @throws IllegalArgumentException if none is, or a parameter is out of its range
     */
    public static StrategySpec fromProto(io.reckon.proto.strategy.v1.StrategySpec spec) {
        return switch (spec.getStrategyCase()) {
            case MAJORITY_VOTE -> new StrategySpec.MajorityVote();
            case BEST_OF_N ->
                new StrategySpec.BestOfN(aggregation(spec.getBestOfN().getAggregation()));
            case BEST_OF_N_WEIGHTED ->
                new StrategySpec.BestOfNWeighted(
                        aggregation(spec.getBestOfNWeighted().getAggregation()));
            case BEAM_SEARCH -> new StrategySpec.BeamSearch(BeamParametersMapper.fromProto(spec.getBeamSearch()));
            case LOOKAHEAD_SEARCH -> lookaheadSearch(spec.getLookaheadSearch());
            case DVTS -> new StrategySpec.Dvts(BeamParametersMapper.fromProto(spec.getDvts()));
            case REBASE -> rebase(spec.getRebase());
            case REVISIONS -> RevisionSpecMapper.fromProto(spec.getRevisions());
            case REVISION_SEARCH -> RevisionSpecMapper.fromProto(spec.getRevisionSearch());
            case CRITIQUE_AND_REVISE -> RevisionSpecMapper.fromProto(spec.getCritiqueAndRevise());
            case ADAPTIVE_STOP -> AdaptiveStopMapper.fromProto(spec.getAdaptiveStop());
            case STRATEGY_NOT_SET -> throw new IllegalArgumentException("no strategy is set");
        };
    }

    /** Maps a spec with every parameter written out, but for a beam width that was left open. */
    public static io.reckon.proto.strategy.v1.StrategySpec toProto(StrategySpec spec) {
        var proto = io.reckon.proto.strategy.v1.StrategySpec.newBuilder();
        switch (spec) {
            case StrategySpec.MajorityVote majority -> proto.setMajorityVote(MajorityVote.getDefaultInstance());
            case StrategySpec.BestOfN best ->
                proto.setBestOfN(BestOfN.newBuilder().setAggregation(aggregation(best.aggregation())));
            case StrategySpec.BestOfNWeighted weighted ->
                proto.setBestOfNWeighted(
                        BestOfNWeighted.newBuilder().setAggregation(aggregation(weighted.aggregation())));
            case StrategySpec.BeamSearch beam -> proto.setBeamSearch(BeamParametersMapper.beamSearch(beam.beams()));
            case StrategySpec.LookaheadSearch ahead ->
                proto.setLookaheadSearch(
                        BeamParametersMapper.lookaheadSearch(ahead.beams()).setSteps(ahead.steps()));
            case StrategySpec.Dvts dvts -> proto.setDvts(BeamParametersMapper.dvts(dvts.beams()));
            case StrategySpec.Rebase rebase -> proto.setRebase(rebase(rebase));
            case RevisionSpec.Revisions chains -> proto.setRevisions(RevisionSpecMapper.toProto(chains));
            case RevisionSpec.RevisionSearch tree -> proto.setRevisionSearch(RevisionSpecMapper.toProto(tree));
            case RevisionSpec.CritiqueAndRevise repair ->
                proto.setCritiqueAndRevise(RevisionSpecMapper.toProto(repair));
            case StrategySpec.AdaptiveStop stop -> proto.setAdaptiveStop(AdaptiveStopMapper.toProto(stop));
        }
        return proto.build();
    }

    private static StrategySpec lookaheadSearch(LookaheadSearch lookahead) {
        return new StrategySpec.LookaheadSearch(
                BeamParametersMapper.fromProto(lookahead),
                lookahead.hasSteps() ? lookahead.getSteps() : StrategySpec.LookaheadSearch.DEFAULT_STEPS);
    }

    private static StrategySpec rebase(Rebase rebase) {
        return new StrategySpec.Rebase(
                rounds(rebase.getMaxRounds()),
                aggregation(rebase.getAggregation()),
                rebase.getTemperature() == 0 ? StrategySpec.Rebase.DEFAULT_TEMPERATURE : rebase.getTemperature());
    }

    private static Rebase.Builder rebase(StrategySpec.Rebase rebase) {
        return Rebase.newBuilder()
                .setMaxRounds(rebase.maxRounds())
                .setAggregation(aggregation(rebase.aggregation()))
                .setTemperature(rebase.temperature());
    }

    static int rounds(int maxRounds) {
        return maxRounds == 0 ? BeamParameters.DEFAULT_MAX_ROUNDS : maxRounds;
    }

    static ScoreAggregation aggregation(io.reckon.proto.strategy.v1.ScoreAggregation aggregation) {
        return switch (aggregation) {
            case SCORE_AGGREGATION_LAST -> ScoreAggregation.LAST;
            case SCORE_AGGREGATION_MIN -> ScoreAggregation.MIN;
            case SCORE_AGGREGATION_UNSPECIFIED, SCORE_AGGREGATION_PRODUCT -> ScoreAggregation.PRODUCT;
            case UNRECOGNIZED -> throw new IllegalArgumentException("the score aggregation is not known");
        };
    }

    static io.reckon.proto.strategy.v1.ScoreAggregation aggregation(ScoreAggregation aggregation) {
        return switch (aggregation) {
            case LAST -> io.reckon.proto.strategy.v1.ScoreAggregation.SCORE_AGGREGATION_LAST;
            case MIN -> io.reckon.proto.strategy.v1.ScoreAggregation.SCORE_AGGREGATION_MIN;
            case PRODUCT -> io.reckon.proto.strategy.v1.ScoreAggregation.SCORE_AGGREGATION_PRODUCT;
        };
    }
}
