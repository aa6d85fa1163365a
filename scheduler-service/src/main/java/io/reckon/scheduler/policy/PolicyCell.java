package io.reckon.scheduler.policy;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.strategy.StrategySpec;

/**
 * What one strategy reached in one bin with one budget.
 *
 * @param bin difficulty bin, 1 (easiest) to 5
 * @param generations generation budget, probe included, 1 and up
 * @param strategy the strategy
 * @param accuracy share of questions expected to be answered rightly, in [0, 1]
 * @param tokens mean of a question, proposer and verifier together, read and generated; 0 and up
 */
public record PolicyCell(int bin, int generations, StrategySpec strategy, double accuracy, double tokens) {

    public PolicyCell {
        if (bin < 1 || bin > Estimate.BINS) {
            throw new IllegalArgumentException("bin must be 1 to " + Estimate.BINS + ", but is " + bin);
        }
        if (generations < 1) {
            throw new IllegalArgumentException("generations must be 1 or more, but are " + generations);
        }
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("accuracy must be in [0, 1], but is " + accuracy);
        }
        if (!(tokens >= 0) || Double.isInfinite(tokens)) {
            throw new IllegalArgumentException("mean tokens must be finite and 0 or more, but are " + tokens);
        }
    }
}
