package io.reckon.inference.sampling;

/**
 * A chosen token.
 *
 * @param token its id
 * @param logProbability natural logarithm of its probability at temperature 1
 * @param margin how far the choice is from being another one: in probability, for greedy decoding in logits
 */
public record Drawn(int token, double logProbability, double margin) {}
