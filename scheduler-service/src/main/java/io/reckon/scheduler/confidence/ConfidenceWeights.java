package io.reckon.scheduler.confidence;

/**
 * Weights of a logistic model over the features of {@link Evidence}; what is not known counts nothing.
 *
 * @param intercept finite
 * @param voteShare of the empirical logit of the vote share, 0 and up
 * @param votes of the logarithm of the votes, 0 and up
 * @param score of the logit of the best score, 0 and up
 * @param passRate of the logit of the expected pass rate, 0 and up
 */
public record ConfidenceWeights(double intercept, double voteShare, double votes, double score, double passRate) {

    private static final double MARGIN = 1e-6;

    public ConfidenceWeights {
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("the intercept must be finite, but is " + intercept);
        }
        for (double weight : new double[] {voteShare, votes, score, passRate}) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("a weight must be 0 or more, but is " + weight);
            }
        }
    }

    double probabilityRight(Evidence evidence) {
        double sum = intercept + voteShare * empiricalLogit(evidence) + votes * Math.log(evidence.votes());
        if (evidence.bestScore().isPresent()) {
            sum += score * logit(evidence.bestScore().getAsDouble());
        }
        if (evidence.passRate().isPresent()) {
            sum += passRate * logit(evidence.passRate().getAsDouble());
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Half a vote for and half a vote against keep it finite where the vote is unanimous (Haldane 1956). */
    private static double empiricalLogit(Evidence evidence) {
        double share = evidence.voteShare();
        return Math.log((share * evidence.ballots() + 0.5) / ((1 - share) * evidence.ballots() + 0.5));
    }

    private static double logit(double probability) {
        double bounded = Math.clamp(probability, MARGIN, 1 - MARGIN);
        return Math.log(bounded) - Math.log1p(-bounded);
    }
}
