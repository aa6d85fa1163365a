package io.reckon.scheduler.policy;

/**
 * What a question may spend.
 *
 * @param generations in all, 1 and up
 * @param spent generations of them that are spent already, 0 and up
 * @param tokens of proposer and verifier together that are left, 0 and up
 */
public record Allowance(int generations, int spent, long tokens) {

    public Allowance {
        if (generations < 1 || spent < 0 || spent > generations || tokens < 0) {
            throw new IllegalArgumentException("not an allowance: " + generations + " generations, " + spent
                    + " of them spent, " + tokens + " tokens");
        }
    }

    /**
     * Tokens that are still to be spent on a budget of {@code measured} generations which take {@code tokens} in all: the
     * part of the generations that is not spent yet and is allowed.
     */
    double outstanding(int measured, double tokens) {
        return tokens * Math.max(0, Math.min(measured, generations) - spent) / measured;
    }
}
