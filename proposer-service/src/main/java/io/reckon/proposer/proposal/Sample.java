package io.reckon.proposer.proposal;

import io.reckon.inference.text.Steps;

/**
 * A continuation of a prefix.
 *
 * @param prefix place of the prefix in the call, from 0
 * @param steps new steps only
 * @param finished whether the model ended its solution
 * @param generatedTokens tokens sampled
 * @param meanLogProbability mean natural logarithm of their probability at temperature 1
 */
public record Sample(int prefix, Steps steps, boolean finished, int generatedTokens, double meanLogProbability) {}
