package io.reckon.scheduler.policy;

/**
 * What a question may spend.
 *
 * @param generations in all, probe included, 1 and up
 * @param probe generations of them that the probe spent, 0 and up
 * @param tokens of proposer and verifier together that the probe left, 0 and up
 */
public record Allowance(int generations, int probe, long tokens) {

    public Allowance {
        if (generations < 1 || probe < 0 || probe > generations || tokens < 0) {
            throw new IllegalArgumentException("not an allowance: " + generations + " generations, " + probe
                    + " of them for the probe, " + tokens + " tokens");
        }
    }

    /**
     * Tokens that are still to be spent on a budget of {@code measured} generations which take {@code tokens} in all: the
     * part of the generations that come after the probe and are allowed.
     */
    double outstanding(int measured, double tokens) {
        return tokens * Math.max(0, Math.min(measured, generations) - probe) / measured;
    }
}
