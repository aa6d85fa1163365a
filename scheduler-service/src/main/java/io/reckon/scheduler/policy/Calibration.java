package io.reckon.scheduler.policy;

import io.reckon.scheduler.search.ModelDigests;

/**
 * What was learned about one pair of models.
 *
 * @param id names it, as in the estimates of the difficulty service
 * @param models the models that were measured
 * @param table what they reached
 */
public record Calibration(String id, ModelDigests models, PolicyTable table) {

    public Calibration {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a calibration has an id");
        }
    }
}
