package io.reckon.scheduler.policy;

/**
 * What a choice promises a question that goes on with it.
 *
 * @param choice the strategy, and the generations in all, those that are spent included
 * @param gain expected accuracy less what the answer at hand is worth; negative where that is better
 * @param tokens expected tokens that are still to be spent on it
 */
public record Outlook(PolicyChoice choice, double gain, double tokens) {

    public Outlook {
        if (!(gain >= -1 && gain <= 1) || !(tokens >= 0)) {
            throw new IllegalArgumentException("not an outlook: gain " + gain + " for " + tokens + " tokens");
        }
    }
}
