package io.reckon.scheduler.contract;

import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.BestOfN;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.MajorityVote;
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
            case BEAM_SEARCH -> beamSearch(spec.getBeamSearch());
            case STRATEGY_NOT_SET -> throw new IllegalArgumentException("no strategy is set");
        };
    }

    /** Maps a spec with every parameter written out. */
    public static io.reckon.proto.strategy.v1.StrategySpec toProto(StrategySpec spec) {
        var proto = io.reckon.proto.strategy.v1.StrategySpec.newBuilder();
        switch (spec) {
            case StrategySpec.MajorityVote majority -> proto.setMajorityVote(MajorityVote.getDefaultInstance());
            case StrategySpec.BestOfN best ->
                proto.setBestOfN(BestOfN.newBuilder().setAggregation(aggregation(best.aggregation())));
            case StrategySpec.BestOfNWeighted weighted ->
                proto.setBestOfNWeighted(
                        BestOfNWeighted.newBuilder().setAggregation(aggregation(weighted.aggregation())));
            case StrategySpec.BeamSearch beam ->
                proto.setBeamSearch(BeamSearch.newBuilder()
                        .setBeamWidth(beam.beamWidth())
                        .setMaxRounds(beam.maxRounds())
                        .setAggregation(aggregation(beam.aggregation())));
        }
        return proto.build();
    }

    private static StrategySpec beamSearch(BeamSearch beam) {
        return new StrategySpec.BeamSearch(
                beam.getBeamWidth() == 0 ? StrategySpec.BeamSearch.DEFAULT_BEAM_WIDTH : beam.getBeamWidth(),
                beam.getMaxRounds() == 0 ? StrategySpec.BeamSearch.DEFAULT_MAX_ROUNDS : beam.getMaxRounds(),
                aggregation(beam.getAggregation()));
    }

    private static ScoreAggregation aggregation(io.reckon.proto.strategy.v1.ScoreAggregation aggregation) {
        return switch (aggregation) {
            case SCORE_AGGREGATION_LAST -> ScoreAggregation.LAST;
            case SCORE_AGGREGATION_MIN -> ScoreAggregation.MIN;
            case SCORE_AGGREGATION_UNSPECIFIED, SCORE_AGGREGATION_PRODUCT -> ScoreAggregation.PRODUCT;
            case UNRECOGNIZED -> throw new IllegalArgumentException("the score aggregation is not known");
        };
    }

    private static io.reckon.proto.strategy.v1.ScoreAggregation aggregation(ScoreAggregation aggregation) {
        return switch (aggregation) {
            case LAST -> io.reckon.proto.strategy.v1.ScoreAggregation.SCORE_AGGREGATION_LAST;
            case MIN -> io.reckon.proto.strategy.v1.ScoreAggregation.SCORE_AGGREGATION_MIN;
            case PRODUCT -> io.reckon.proto.strategy.v1.ScoreAggregation.SCORE_AGGREGATION_PRODUCT;
        };
    }
}
