package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.DiverseVerifierTreeSearch;
import io.reckon.proto.strategy.v1.LookaheadSearch;
import io.reckon.proto.strategy.v1.Rebase;
import io.reckon.scheduler.strategy.BeamParameters;
import io.reckon.scheduler.strategy.BeamWidth;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategySpecMapperTest {

    private static final BeamParameters DEFAULTS =
            new BeamParameters(new BeamWidth.Standard(), 40, ScoreAggregation.PRODUCT);

    @Test
    void whatIsLeftOpenGetsTheDefaults() {
        assertThat(fromProto(proto().setBeamSearch(BeamSearch.getDefaultInstance())))
                .isEqualTo(new StrategySpec.BeamSearch(DEFAULTS));
        assertThat(fromProto(proto().setLookaheadSearch(LookaheadSearch.getDefaultInstance())))
                .isEqualTo(new StrategySpec.LookaheadSearch(DEFAULTS, 1));
        assertThat(fromProto(proto().setDvts(DiverseVerifierTreeSearch.getDefaultInstance())))
                .isEqualTo(new StrategySpec.Dvts(DEFAULTS));
        assertThat(fromProto(proto().setRebase(Rebase.getDefaultInstance())))
                .isEqualTo(new StrategySpec.Rebase(40, ScoreAggregation.PRODUCT, 0.2));
    }

    @Test
    void lookaheadOfNoStepIsNotLeftOpen() {
        assertThat(fromProto(
                        proto().setLookaheadSearch(LookaheadSearch.newBuilder().setSteps(0))))
                .isEqualTo(new StrategySpec.LookaheadSearch(DEFAULTS, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 64})
    void everySpecComesBackAsItWas(int width) {
        BeamParameters beams = new BeamParameters(
                width == 0 ? new BeamWidth.SquareRoot() : new BeamWidth.Fixed(width), 7, ScoreAggregation.LAST);

        assertRoundTrip(new StrategySpec.MajorityVote());
        assertRoundTrip(new StrategySpec.BestOfN(ScoreAggregation.MIN));
        assertRoundTrip(new StrategySpec.BestOfNWeighted(ScoreAggregation.MIN));
        assertRoundTrip(new StrategySpec.BeamSearch(DEFAULTS));
        assertRoundTrip(new StrategySpec.BeamSearch(beams));
        assertRoundTrip(new StrategySpec.LookaheadSearch(beams, 0));
        assertRoundTrip(new StrategySpec.LookaheadSearch(beams, 16));
        assertRoundTrip(new StrategySpec.Dvts(beams));
        assertRoundTrip(new StrategySpec.Rebase(3, ScoreAggregation.LAST, 0.05));
    }

    private static void assertRoundTrip(StrategySpec spec) {
        assertThat(StrategySpecMapper.fromProto(StrategySpecMapper.toProto(spec)))
                .isEqualTo(spec);
    }

    private static StrategySpec fromProto(io.reckon.proto.strategy.v1.StrategySpec.Builder proto) {
        return StrategySpecMapper.fromProto(proto.build());
    }

    private static io.reckon.proto.strategy.v1.StrategySpec.Builder proto() {
        return io.reckon.proto.strategy.v1.StrategySpec.newBuilder();
    }
}
