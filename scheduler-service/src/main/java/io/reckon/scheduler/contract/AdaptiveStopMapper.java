package io.reckon.scheduler.contract;

import io.reckon.proto.strategy.v1.AdaptiveStop;
import io.reckon.scheduler.stop.StopRule;
import io.reckon.scheduler.strategy.StrategySpec;

/** Maps adaptive stops; defaults are filled in on the way in. */
final class AdaptiveStopMapper {

    private AdaptiveStopMapper() {}

    static StrategySpec fromProto(AdaptiveStop stop) {
        StrategySpec strategy = StrategySpecMapper.fromProto(stop.getStrategy());
        return stop.getInstallment() == 0
                ? new StrategySpec.AdaptiveStop(strategy, rule(stop))
                : new StrategySpec.AdaptiveStop(strategy, rule(stop), stop.getInstallment());
    }

    static AdaptiveStop toProto(StrategySpec.AdaptiveStop stop) {
        AdaptiveStop.Builder proto = AdaptiveStop.newBuilder()
                .setStrategy(StrategySpecMapper.toProto(stop.strategy()))
                .setInstallment(stop.installment());
        switch (stop.rule()) {
            case StopRule.BetaPosterior(double threshold) ->
                proto.setRule(io.reckon.proto.strategy.v1.StopRule.STOP_RULE_BETA_POSTERIOR)
                        .setThreshold(threshold);
            case StopRule.WeightedPosterior(double threshold) ->
                proto.setRule(io.reckon.proto.strategy.v1.StopRule.STOP_RULE_WEIGHTED_POSTERIOR)
                        .setThreshold(threshold);
            case StopRule.Window(int answers) ->
                proto.setRule(io.reckon.proto.strategy.v1.StopRule.STOP_RULE_WINDOW)
                        .setWindow(answers);
            case StopRule.Confidence(double target) ->
                proto.setRule(io.reckon.proto.strategy.v1.StopRule.STOP_RULE_CONFIDENCE)
                        .setThreshold(target);
        }
        return proto.build();
    }

    private static StopRule rule(AdaptiveStop stop) {
        boolean isWindow = stop.getRule() == io.reckon.proto.strategy.v1.StopRule.STOP_RULE_WINDOW;
        if (isWindow ? stop.getThreshold() != 0 : stop.getWindow() != 0) {
            throw new IllegalArgumentException(
                    isWindow ? "a window has no threshold" : "only the rule WINDOW has a window");
        }
        double threshold = stop.getThreshold() == 0 ? StopRule.DEFAULT_THRESHOLD : stop.getThreshold();
        return switch (stop.getRule()) {
            case STOP_RULE_BETA_POSTERIOR -> new StopRule.BetaPosterior(threshold);
            case STOP_RULE_WEIGHTED_POSTERIOR -> new StopRule.WeightedPosterior(threshold);
            case STOP_RULE_WINDOW ->
                new StopRule.Window(stop.getWindow() == 0 ? StopRule.Window.DEFAULT_ANSWERS : stop.getWindow());
            case STOP_RULE_CONFIDENCE -> new StopRule.Confidence(threshold);
            case STOP_RULE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no stop rule is set");
        };
    }
}
