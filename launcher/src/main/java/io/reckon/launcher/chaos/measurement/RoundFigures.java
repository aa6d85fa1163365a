package io.reckon.launcher.chaos.measurement;

/**
 * What was measured while nothing was broken.
 *
 * @param questionsPerSecond questions answered
 * @param p50 median time of a round as a search sees it, in milliseconds
 * @param p99 99th percentile of it, in milliseconds
 */
public record RoundFigures(double questionsPerSecond, double p50, double p99) {}
