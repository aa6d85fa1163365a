package io.reckon.scheduler.contract;

import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.DiverseVerifierTreeSearch;
import io.reckon.proto.strategy.v1.LookaheadSearch;
import io.reckon.scheduler.strategy.BeamParameters;
import io.reckon.scheduler.strategy.BeamWidth;
import io.reckon.scheduler.strategy.ScoreAggregation;

/**
 * Maps what the searches that keep their best beams have in common. A width that was left open stays open on the way
 * out, since it adapts to the budget; all else is written out.
 */
final class BeamParametersMapper {

    private BeamParametersMapper() {}

    static BeamParameters fromProto(BeamSearch beam) {
        return parameters(
                width(beam.getBeamWidth(), beam.getSquareRootWidth()),
                beam.getMaxRounds(),
                StrategySpecMapper.aggregation(beam.getAggregation()));
    }

    static BeamParameters fromProto(LookaheadSearch lookahead) {
        return parameters(
                width(lookahead.getBeamWidth(), lookahead.getSquareRootWidth()),
                lookahead.getMaxRounds(),
                StrategySpecMapper.aggregation(lookahead.getAggregation()));
    }

    static BeamParameters fromProto(DiverseVerifierTreeSearch dvts) {
        return parameters(
                width(dvts.getBeamWidth(), dvts.getSquareRootWidth()),
                dvts.getMaxRounds(),
                StrategySpecMapper.aggregation(dvts.getAggregation()));
    }

    static BeamSearch.Builder beamSearch(BeamParameters beams) {
        return BeamSearch.newBuilder()
                .setBeamWidth(fixed(beams.width()))
                .setSquareRootWidth(isSquareRoot(beams.width()))
                .setMaxRounds(beams.maxRounds())
                .setAggregation(StrategySpecMapper.aggregation(beams.aggregation()));
    }

    static LookaheadSearch.Builder lookaheadSearch(BeamParameters beams) {
        return LookaheadSearch.newBuilder()
                .setBeamWidth(fixed(beams.width()))
                .setSquareRootWidth(isSquareRoot(beams.width()))
                .setMaxRounds(beams.maxRounds())
                .setAggregation(StrategySpecMapper.aggregation(beams.aggregation()));
    }

    static DiverseVerifierTreeSearch.Builder dvts(BeamParameters beams) {
        return DiverseVerifierTreeSearch.newBuilder()
                .setBeamWidth(fixed(beams.width()))
                .setSquareRootWidth(isSquareRoot(beams.width()))
                .setMaxRounds(beams.maxRounds())
                .setAggregation(StrategySpecMapper.aggregation(beams.aggregation()));
    }

    private static BeamParameters parameters(BeamWidth width, int maxRounds, ScoreAggregation aggregation) {
        return new BeamParameters(width, StrategySpecMapper.rounds(maxRounds), aggregation);
    }

    private static BeamWidth width(int fixed, boolean isSquareRoot) {
        if (isSquareRoot && fixed != 0) {
            throw new IllegalArgumentException(
                    "the beam width is both " + fixed + " and the square root of the beams; set one of them");
        }
        if (isSquareRoot) {
            return new BeamWidth.SquareRoot();
        }
        return fixed == 0 ? new BeamWidth.Standard() : new BeamWidth.Fixed(fixed);
    }

    private static int fixed(BeamWidth width) {
        return width instanceof BeamWidth.Fixed fixed ? fixed.m() : 0;
    }

    private static boolean isSquareRoot(BeamWidth width) {
        return width instanceof BeamWidth.SquareRoot;
    }
}
