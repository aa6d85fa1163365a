package io.reckon.calibration.contract;

import io.reckon.calibration.strategy.Contender;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.BestOfN;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.StrategySpec;
import java.util.Optional;

/** Translates contenders to {@code reckon.strategy.v1}. */
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
                Optional.of(spec.setBeamSearch(BeamSearch.newBuilder().setBeamWidth(width))
                        .build());
            case Contender.Policy() -> Optional.empty();
        };
    }
}
