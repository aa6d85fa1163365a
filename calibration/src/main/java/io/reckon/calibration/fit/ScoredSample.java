package io.reckon.calibration.fit;

/**
 * One solution of a question.
 *
 * @param right whether its final answer is right
 * @param score outcome score in [0, 1]
 */
public record ScoredSample(boolean right, double score) {}
