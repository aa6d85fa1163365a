package io.reckon.difficulty;

/**
 * Turns a verifier's outcome score into the probability that the sample is right:
 * {@code P(right | score) = sigmoid(slope * logit(score) + intercept)}, fitted where a share {@code baseRate} was right.
 *
 * @param slope finite, at least 0: a higher score never speaks against a sample
 * @param intercept finite
 * @param baseRate in (0, 1)
 */
public record OutcomeModel(double slope, double intercept, double baseRate) {

    // No score is proof: a verifier that saturates must not veto pass rates that other samples support.
    private static final double MARGIN = 1e-6;

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public OutcomeModel {
        if (!(slope >= 0 && Double.isFinite(slope))) {
            throw new IllegalArgumentException("slope must be at least 0, but is " + slope);
        }
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept must be finite, but is " + intercept);
        }
        if (!(baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException("base rate must be in (0, 1), but is " + baseRate);
        }
    }

    /**
     * Probability that a sample with this score is right, at the base rate.
     *
     * @param score in [0, 1]
     * @return in (0, 1), never falling as the score rises
     */
    public double probabilityRight(double score) {
        double bounded = Math.clamp(score, MARGIN, 1 - MARGIN);
        double logit = Math.log(bounded) - Math.log1p(-bounded);
        return Math.clamp(1 / (1 + Math.exp(-(slope * logit + intercept))), MARGIN, 1 - MARGIN);
    }

    /**
     * Likelihood of a sample's score, up to a factor that does not depend on the pass rate.
     *
     * <p>By Bayes' rule the densities of the score among right and wrong samples are proportional to
     * {@code p / baseRate} and {@code (1 - p) / (1 - baseRate)}; a sample is right with the pass rate's probability.
     *
     * @param passRate in [0, 1]
     * @param probabilityRight of the sample at the base rate, from {@link #probabilityRight}
     */
    public double likelihood(double passRate, double probabilityRight) {
        return passRate * probabilityRight / baseRate + (1 - passRate) * (1 - probabilityRight) / (1 - baseRate);
    }
}
