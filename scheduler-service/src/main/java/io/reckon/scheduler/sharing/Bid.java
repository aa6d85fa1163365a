package io.reckon.scheduler.sharing;

/**
 * What a question asks of the budget that it shares.
 *
 * @param generations for its whole search, those that it was granted before included, 1 and up
 * @param gain what they promise: expected accuracy above that of the answer at hand, less the price of the tokens
 */
public record Bid(int generations, double gain) {

    public Bid {
        if (generations < 1 || Double.isNaN(gain)) {
            throw new IllegalArgumentException("not a bid: a gain of " + gain + " by " + generations + " generations");
        }
    }

    /** Gain by each generation that is not granted yet. */
    double rate(int granted) {
        return gain / Math.max(1, generations - granted);
    }
}
