package io.reckon.calibration.derived;

import io.reckon.calibration.trial.Candidate;
import io.reckon.calibration.trial.Spent;
import java.util.List;

/**
 * What the first of a run's samples cost. The proposer reads the question once a call, the verifier once a candidate,
 * followed by the candidate; both counts are those of the run where all its samples are taken in one call.
 *
 * @param run what all samples cost
 * @param candidates all samples, at least one
 */
record SampleCosts(Spent run, List<Candidate> candidates) {

    /**
     * What the first {@code count} candidates cost, taken in so many calls.
     *
     * <p>Tokens are exact. FLOPs are estimated: those of the run for each token that it computed, of which the verifier's
     * are taken in proportion to the candidates. Time is not known, and 0.
     */
    Spent first(int count, int calls, boolean asksVerifier) {
        long generated = generated(count);
        long proposer = calls * (run.proposerTokens() - generated(candidates.size())) + generated;
        long verifier = asksVerifier ? generated + Math.round(verifierPrompts() * count) : 0;
        double computed = asksVerifier ? verifierComputed() * count / candidates.size() : 0;
        double flops = run.flops() * (proposer + computed) / (run.proposerTokens() + verifierComputed());
        return new Spent(count, proposer, verifier, Math.round(verifier - computed), flops, 0);
    }

    private long generated(int count) {
        return candidates.stream().limit(count).mapToLong(Candidate::tokens).sum();
    }

    /** Tokens of the question that the verifier reads before each candidate. */
    private double verifierPrompts() {
        return (double) (run.verifierTokens() - generated(candidates.size())) / candidates.size();
    }

    /** What the verifier did not find in its cache; in a run of one call the proposer finds nothing there. */
    private double verifierComputed() {
        return run.verifierTokens() - run.cachedTokens();
    }
}
