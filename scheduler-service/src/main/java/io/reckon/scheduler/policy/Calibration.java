package io.reckon.scheduler.policy;

import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.search.ModelDigests;
import java.util.Optional;

/**
 * What was learned about one pair of models.
 *
 * @param id names it, as in the estimates of the difficulty service
 * @param models the models that were measured
 * @param table what they reached
 * @param confidence how likely their answers are right; empty where that was not fitted
 * @param prior how hard questions are before anything is known of one
 */
public record Calibration(
        String id,
        ModelDigests models,
        PolicyTable table,
        Optional<ConfidenceModel.Logistic> confidence,
        Estimate prior) {

    public Calibration {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a calibration has an id");
        }
        if (!prior.isPrior() || !prior.calibrationId().equals(id)) {
            throw new IllegalArgumentException("the prior must be this calibration's, but is " + prior);
        }
    }
}
