package io.reckon.calibration.trial;

/**
 * A budget that a batch of questions shares.
 *
 * @param id names it to the deployment; unique for all time, 1 to 128 characters
 * @param questions of the batch, 1 and up
 * @param generations for all of them together, {@code questions} and up
 */
public record SharedBudget(String id, int questions, int generations) {}
