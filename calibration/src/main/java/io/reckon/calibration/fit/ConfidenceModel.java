package io.reckon.calibration.fit;

/**
 * Probability that an answer is right, by what is known of it.
 *
 * @param unscored weights where none of its candidates was scored
 * @param scored weights where one was, and no difficulty was estimated
 * @param estimated weights where one was, and the difficulty was estimated
 */
public record ConfidenceModel(ConfidenceWeights unscored, ConfidenceWeights scored, ConfidenceWeights estimated) {

    /** Probability that the answer of a pinned strategy, whose difficulty nobody estimates, is right. */
    double ofPinned(ConfidenceSample sample) {
        return (sample.isScored() ? scored : unscored).probabilityRight(sample);
    }

    /** The same where the difficulty was estimated. */
    double ofEstimated(ConfidenceSample sample) {
        return (sample.isScored() ? estimated : unscored).probabilityRight(sample);
    }
}
