package io.reckon.inference.reward;

/**
 * How a model's outputs become the score of a step: {@code sigmoid(intercept + value * v + minLogProb * m + sumLogProb *
 * s)} with the value v at the end of the step and the minimum m and sum s of the log-probabilities of its tokens.
 *
 * @param intercept of the logistic layer
 * @param value weight of v
 * @param minLogProb weight of m
 * @param sumLogProb weight of s
 */
public record StepWeights(double intercept, double value, double minLogProb, double sumLogProb) {
    double score(double valueLogit, double min, double sum) {
        return 1 / (1 + Math.exp(-(intercept + value * valueLogit + minLogProb * min + sumLogProb * sum)));
    }
}
