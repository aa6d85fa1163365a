package io.reckon.scheduler.policy;

import io.reckon.scheduler.strategy.StrategySpec;
import java.util.List;

/**
 * A strategy with a budget, and what was measured of it.
 *
 * @param strategy the strategy
 * @param generations generations to spend, probe included
 * @param accuracy accuracy in each bin, easiest first
 */
public record PolicyChoice(StrategySpec strategy, int generations, List<Double> accuracy) {

    public PolicyChoice {
        accuracy = List.copyOf(accuracy);
    }

    /** The same with other generations to spend. */
    public PolicyChoice with(int spend) {
        return new PolicyChoice(strategy, spend, accuracy);
    }

    /** Expected accuracy on a question whose bins have these probabilities. */
    double expectedAccuracy(List<Double> bins) {
        double expected = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            expected += bins.get(bin) * accuracy.get(bin);
        }
        return expected;
    }
}
