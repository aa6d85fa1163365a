package io.reckon.calibration.fit;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.statistics.LogisticRegression;
import java.util.List;

/** Fits the outcome model: logistic regression of right on the logit of the score. */
public final class OutcomeFit {

    private OutcomeFit() {}

    /**
     * Fits the model.
     *
     * @param samples of all questions, right ones and wrong ones
     * @return the model; with slope 0 where higher scores do not speak for a sample
     * @throws CalibrationException if all samples are right, or all are wrong
     */
    public static OutcomeModel fit(List<ScoredSample> samples) {
        long right = samples.stream().filter(ScoredSample::right).count();
        if (right == 0 || right == samples.size()) {
            throw new CalibrationException(("scores cannot be judged: %d of %d samples are right."
                            + " Are the answers of the question file those of its questions?")
                    .formatted(right, samples.size()));
        }
        double baseRate = (double) right / samples.size();
        double[] weights = LogisticRegression.fit(new double[][] {logits(samples)}, verdicts(samples));
        return weights[1] > 0
                ? new OutcomeModel(weights[1], weights[0], baseRate)
                : new OutcomeModel(0, OutcomeModel.logit(baseRate), baseRate);
    }

    private static double[] logits(List<ScoredSample> samples) {
        return samples.stream()
                .mapToDouble(sample -> OutcomeModel.logit(sample.score()))
                .toArray();
    }

    private static boolean[] verdicts(List<ScoredSample> samples) {
        boolean[] right = new boolean[samples.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = samples.get(i).right();
        }
        return right;
    }
}
