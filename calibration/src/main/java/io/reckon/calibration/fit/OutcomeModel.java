package io.reckon.calibration.fit;

/**
 * Turns an outcome score into the probability that its sample is right:
 * {@code P(right | score) = sigmoid(slope * logit(score) + intercept)}.
 *
 * @param slope finite, at least 0
 * @param intercept finite
 * @param baseRate share of right samples among those it was fitted on, in (0, 1)
 */
public record OutcomeModel(double slope, double intercept, double baseRate) {

    /** Takes scores at face value: for the time before anything is measured. */
    public static final OutcomeModel FACE_VALUE = new OutcomeModel(1, 0, 0.5);

    private static final double MARGIN = 1e-6;

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public OutcomeModel {
        if (!(slope >= 0 && Double.isFinite(slope) && Double.isFinite(intercept) && baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException(
                    "no outcome model: slope %s, intercept %s, base rate %s".formatted(slope, intercept, baseRate));
        }
    }

    /** Probability that a sample with this score, in [0, 1], is right. */
    public double probabilityRight(double score) {
        return sigmoid(slope * logit(score) + intercept);
    }

    /** Likelihood of a sample's score given the pass rate, up to a factor that does not depend on it (Bayes' rule). */
    double likelihood(double passRate, double score) {
        double right = Math.clamp(probabilityRight(score), MARGIN, 1 - MARGIN);
        return passRate * right / baseRate + (1 - passRate) * (1 - right) / (1 - baseRate);
    }

    /** Log-odds of a score, held to [1e-6, 1 - 1e-6] first, as the contract says. */
    static double logit(double score) {
        double bounded = Math.clamp(score, MARGIN, 1 - MARGIN);
        return Math.log(bounded) - Math.log1p(-bounded);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
