package io.reckon.difficulty.calibration;

import io.reckon.difficulty.DifficultyModel;

/**
 * What this service takes from a calibration artefact.
 *
 * @param id names the artefact; not blank
 * @param difficulty the difficulty model learned by it
 */
public record Calibration(String id, DifficultyModel difficulty) {

    /** @throws IllegalArgumentException if the id is blank */
    public Calibration {
        if (id.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
    }
}
