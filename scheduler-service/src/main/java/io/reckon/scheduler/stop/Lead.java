package io.reckon.scheduler.stop;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Votes of the two strongest answers; scores make them fractions.
 *
 * @param leader of the leading answer, 0 and up
 * @param runnerUp of the next, 0 and up
 */
record Lead(double leader, double runnerUp) {

    /**
     * Posterior probability that the leading answer is the more probable of the two, with a uniform prior: P(p > 1/2)
     * under Beta(leader + 1, runnerUp + 1) (Aggarwal et al. 2023, arXiv 2305.11860, section 3.2).
     */
    double posterior() {
        return BetaDistribution.of(leader + 1, runnerUp + 1).survivalProbability(0.5);
    }
}
