package io.reckon.scheduler.contract;

import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.confidence.ConfidenceWeights;

/** Maps the confidence model of a calibration. */
final class ConfidenceModelMapper {

    private ConfidenceModelMapper() {}

    /**
     * Maps a model.
     *
     * @throws IllegalArgumentException if weights are missing, negative or not finite
     */
    static ConfidenceModel.Logistic fromProto(io.reckon.proto.calibration.v1.ConfidenceModel model) {
        if (!model.hasUnscored() || !model.hasScored() || !model.hasEstimated()) {
            throw new IllegalArgumentException("unscored, scored and estimated must all be there");
        }
        return new ConfidenceModel.Logistic(
                weights(model.getUnscored()), weights(model.getScored()), weights(model.getEstimated()));
    }

    private static ConfidenceWeights weights(io.reckon.proto.calibration.v1.ConfidenceWeights weights) {
        return new ConfidenceWeights(
                weights.getIntercept(),
                weights.getVoteShare(),
                weights.getVotes(),
                weights.getScore(),
                weights.getPassRate());
    }
}
