package io.reckon.launcher.chaos.measurement;

/**
 * What was measured while nothing was broken.
 *
 * @param questionsPerSecond questions answered
 * @param whole a round as a search sees it
 * @param overhead the part of it in which the scheduler did not wait for a service
 */
public record RoundFigures(double questionsPerSecond, Millis whole, Millis overhead) {
    /**
     * Milliseconds.
     *
     * @param p50 median
     * @param p99 99th percentile
     */
    public record Millis(double p50, double p99) {}
}
