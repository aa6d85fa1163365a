package io.reckon.scheduler.policy;

import io.reckon.scheduler.strategy.StrategySpec;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A strategy with a budget, and what was measured of it.
 *
 * @param strategy the strategy
 * @param generations generations to spend, probe included
 * @param measured what it reached and took in each bin, easiest first
 */
public record PolicyChoice(StrategySpec strategy, int generations, List<PolicyCell> measured) {

    public PolicyChoice {
        measured = List.copyOf(measured);
    }

    /** The same with other generations to spend. */
    public PolicyChoice with(int spend) {
        return new PolicyChoice(strategy, spend, measured);
    }

    /** Expected accuracy on a question whose bins have these probabilities. */
    double expectedAccuracy(List<Double> bins) {
        return expected(PolicyCell::accuracy, bins);
    }

    /** Expected tokens, proposer and verifier together, of a question whose bins have these probabilities. */
    double expectedTokens(List<Double> bins) {
        return expected(PolicyCell::tokens, bins);
    }

    private double expected(ToDoubleFunction<PolicyCell> value, List<Double> bins) {
        double expected = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            expected += bins.get(bin) * value.applyAsDouble(measured.get(bin));
        }
        return expected;
    }
}
