package io.reckon.calibration.fit;

import java.util.List;

/**
 * Weights of one part of the confidence model, as in the contract.
 *
 * @param intercept finite
 * @param voteShare of the empirical logit of the vote share, 0 and up
 * @param votes of the logarithm of the votes, 0 and up
 * @param score of the logit of the best score, 0 and up
 * @param passRate of the logit of the expected pass rate, 0 and up
 */
public record ConfidenceWeights(double intercept, double voteShare, double votes, double score, double passRate) {

    /** The intercept and the weights of the first features; the rest count nothing. */
    static ConfidenceWeights of(double[] fitted) {
        double[] all = new double[1 + ConfidenceSample.FEATURES];
        System.arraycopy(fitted, 0, all, 0, fitted.length);
        return new ConfidenceWeights(all[0], all[1], all[2], all[3], all[4]);
    }

    /** Probability that the answer of a sample is right. */
    double probabilityRight(ConfidenceSample sample) {
        List<Double> weights = List.of(voteShare, votes, score, passRate);
        double sum = intercept;
        for (int feature = 0; feature < ConfidenceSample.FEATURES; feature++) {
            sum += weights.get(feature) * sample.feature(feature);
        }
        return OutcomeModel.sigmoid(sum);
    }
}
