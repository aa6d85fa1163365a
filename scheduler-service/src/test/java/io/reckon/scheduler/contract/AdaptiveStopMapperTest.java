package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.proto.strategy.v1.AdaptiveStop;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.StopRule;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdaptiveStopMapperTest {

    private static final io.reckon.proto.strategy.v1.StrategySpec MAJORITY =
            io.reckon.proto.strategy.v1.StrategySpec.newBuilder()
                    .setMajorityVote(MajorityVote.getDefaultInstance())
                    .build();

    @ParameterizedTest
    @EnumSource(
            value = StopRule.class,
            names = {"STOP_RULE_UNSPECIFIED", "UNRECOGNIZED"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyRuleRoundTripsWithItsDefaultsFilledIn(StopRule rule) {
        StrategySpec spec = read(stop(rule));

        AdaptiveStop written = StrategySpecMapper.toProto(spec).getAdaptiveStop();
        assertThat(written.getRule()).isEqualTo(rule);
        assertThat(written.getStrategy()).isEqualTo(MAJORITY);
        assertThat(written.getInstallment()).isEqualTo(4);
        assertThat(written.getThreshold()).isEqualTo(rule == StopRule.STOP_RULE_WINDOW ? 0 : 0.95);
        assertThat(written.getWindow()).isEqualTo(rule == StopRule.STOP_RULE_WINDOW ? 4 : 0);
        assertThat(read(written.toBuilder())).isEqualTo(spec);
    }

    @Test
    void whatIsSetIsKept() {
        assertThat(read(stop(StopRule.STOP_RULE_WEIGHTED_POSTERIOR)
                        .setThreshold(0.8)
                        .setInstallment(2)))
                .isEqualTo(new StrategySpec.AdaptiveStop(
                        new StrategySpec.MajorityVote(),
                        new io.reckon.scheduler.stop.StopRule.WeightedPosterior(0.8),
                        2));
        assertThat(read(stop(StopRule.STOP_RULE_WINDOW)
                        .setWindow(6)
                        .setStrategy(io.reckon.proto.strategy.v1.StrategySpec.newBuilder()
                                .setBeamSearch(BeamSearch.newBuilder().setBeamWidth(8)))))
                .isEqualTo(new StrategySpec.AdaptiveStop(
                        new StrategySpec.BeamSearch(8, 40, ScoreAggregation.PRODUCT),
                        new io.reckon.scheduler.stop.StopRule.Window(6),
                        8));
    }

    @Test
    void whatCannotBeRunIsRefusedWithTheReason() {
        assertRefused(stop(StopRule.STOP_RULE_UNSPECIFIED), "no stop rule is set");
        assertRefused(stop(StopRule.STOP_RULE_BETA_POSTERIOR).setThreshold(1.5), "below 1");
        assertRefused(stop(StopRule.STOP_RULE_BETA_POSTERIOR).setWindow(3), "only the rule WINDOW");
        assertRefused(stop(StopRule.STOP_RULE_WINDOW).setThreshold(0.9), "no threshold");
        assertRefused(stop(StopRule.STOP_RULE_WINDOW).setWindow(1), "2 to 64");
        assertRefused(stop(StopRule.STOP_RULE_WINDOW).setInstallment(-1), "1 to 1024");
        assertRefused(stop(StopRule.STOP_RULE_WINDOW).clearStrategy(), "no strategy is set");
        assertRefused(
                stop(StopRule.STOP_RULE_WINDOW)
                        .setStrategy(io.reckon.proto.strategy.v1.StrategySpec.newBuilder()
                                .setAdaptiveStop(stop(StopRule.STOP_RULE_WINDOW))),
                "cannot wrap another");
    }

    private static void assertRefused(AdaptiveStop.Builder stop, String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(stop)).withMessageContaining(said);
    }

    private static StrategySpec read(AdaptiveStop.Builder stop) {
        return StrategySpecMapper.fromProto(io.reckon.proto.strategy.v1.StrategySpec.newBuilder()
                .setAdaptiveStop(stop)
                .build());
    }

    private static AdaptiveStop.Builder stop(StopRule rule) {
        return AdaptiveStop.newBuilder().setStrategy(MAJORITY).setRule(rule);
    }
}
