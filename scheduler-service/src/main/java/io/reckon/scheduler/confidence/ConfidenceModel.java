package io.reckon.scheduler.confidence;

/** Turns evidence into the confidence that the answer is right. */
public sealed interface ConfidenceModel {

    /** Confidence that the answer with this evidence is right, in [0, 1]. */
    double of(Evidence evidence);

    /** Takes the vote share at face value: not a probability, for the time before anything is calibrated. */
    record VoteShare() implements ConfidenceModel {
        @Override
        public double of(Evidence evidence) {
            return evidence.voteShare();
        }
    }

    /**
     * Probability that the answer is right, by logistic regression on right and wrong answers.
     *
     * @param unscored weights where no candidate with the answer was scored
     * @param scored weights where one was, and no difficulty was estimated
     * @param estimated weights where one was, and the difficulty was estimated
     */
    record Logistic(ConfidenceWeights unscored, ConfidenceWeights scored, ConfidenceWeights estimated)
            implements ConfidenceModel {
        @Override
        public double of(Evidence evidence) {
            ConfidenceWeights weights = evidence.bestScore().isEmpty()
                    ? unscored
                    : evidence.passRate().isEmpty() ? scored : estimated;
            return weights.probabilityRight(evidence);
        }
    }
}
