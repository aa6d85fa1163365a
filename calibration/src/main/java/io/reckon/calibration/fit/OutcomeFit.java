package io.reckon.calibration.fit;

import io.reckon.calibration.CalibrationException;
import java.util.List;

/** Fits the outcome model: logistic regression of right on the logit of the score, by Newton's method. */
public final class OutcomeFit {

    // Keeps the slope finite where the scores part right from wrong without error.
    private static final double RIDGE = 0.01;
    private static final int ROUNDS = 50;
    private static final double CONVERGED = 1e-10;

    private final double[] logits;
    private final boolean[] right;

    private OutcomeFit(List<ScoredSample> samples) {
        logits = samples.stream()
                .mapToDouble(sample -> OutcomeModel.logit(sample.score()))
                .toArray();
        right = new boolean[logits.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = samples.get(i).right();
        }
    }

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
        Line line = new OutcomeFit(samples).newton();
        return line.slope > 0
                ? new OutcomeModel(line.slope, line.intercept, baseRate)
                : new OutcomeModel(0, OutcomeModel.logit(baseRate), baseRate);
    }

    private Line newton() {
        Line line = new Line(0, 0);
        double loss = loss(line);
        for (int round = 0; round < ROUNDS; round++) {
            Line step = step(line);
            double scale = 1;
            Line next = line.minus(step, scale);
            // Far from the optimum a full step may overshoot; the loss is convex, so a shorter one does not.
            while (!(loss(next) <= loss) && scale > CONVERGED) {
                scale /= 2;
                next = line.minus(step, scale);
            }
            double gain = loss - loss(next);
            line = next;
            loss -= gain;
            if (!(gain > CONVERGED)) {
                break;
            }
        }
        return line;
    }

    /** Inverse of the Hessian times the gradient. */
    private Line step(Line line) {
        double gradientSlope = RIDGE * line.slope;
        double gradientIntercept = RIDGE * line.intercept;
        double slopeSlope = RIDGE;
        double slopeIntercept = 0;
        double interceptIntercept = RIDGE;
        for (int i = 0; i < logits.length; i++) {
            double p = OutcomeModel.sigmoid(line.at(logits[i]));
            double residual = p - (right[i] ? 1 : 0);
            double weight = p * (1 - p);
            gradientSlope += residual * logits[i];
            gradientIntercept += residual;
            slopeSlope += weight * logits[i] * logits[i];
            slopeIntercept += weight * logits[i];
            interceptIntercept += weight;
        }
        double determinant = slopeSlope * interceptIntercept - slopeIntercept * slopeIntercept;
        return new Line(
                (interceptIntercept * gradientSlope - slopeIntercept * gradientIntercept) / determinant,
                (slopeSlope * gradientIntercept - slopeIntercept * gradientSlope) / determinant);
    }

    private double loss(Line line) {
        double loss = RIDGE / 2 * (line.slope * line.slope + line.intercept * line.intercept);
        for (int i = 0; i < logits.length; i++) {
            double x = right[i] ? -line.at(logits[i]) : line.at(logits[i]);
            // log(1 + e^x) without overflow
            loss += Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        }
        return loss;
    }

    private record Line(double slope, double intercept) {

        double at(double x) {
            return slope * x + intercept;
        }

        Line minus(Line step, double scale) {
            return new Line(slope - scale * step.slope, intercept - scale * step.intercept);
        }
    }
}
