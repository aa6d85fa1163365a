package io.reckon.calibration.fit;

import io.reckon.calibration.trial.Certainty;

/**
 * An answer, what is known of it, and whether it is right.
 *
 * @param certainty what came with the answer
 * @param passRate expected pass rate of the question, in [0, 1], as a probe would show it
 * @param right whether the answer is right
 */
record ConfidenceSample(Certainty certainty, double passRate, boolean right) {

    /** Features: vote share and votes; then score; then pass rate. */
    static final int FEATURES = 4;

    boolean isScored() {
        return certainty.bestScore() != null;
    }

    /** One feature, as the contract defines it; 0 where it is not known. */
    double feature(int feature) {
        Double score = certainty.bestScore();
        return switch (feature) {
            case 0 -> empiricalLogit();
            case 1 -> Math.log(certainty.votes());
            case 2 -> score == null ? 0 : OutcomeModel.logit(score);
            case 3 -> OutcomeModel.logit(passRate);
            default -> throw new IndexOutOfBoundsException(feature);
        };
    }

    private double empiricalLogit() {
        double votes = certainty.voteShare() * certainty.ballots();
        return Math.log((votes + 0.5) / (certainty.ballots() - votes + 0.5));
    }
}
