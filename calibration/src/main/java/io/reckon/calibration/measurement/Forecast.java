package io.reckon.calibration.measurement;

/**
 * How sure an answer claimed to be, and whether it was right.
 *
 * @param confidence in [0, 1]
 * @param right whether the answer was right
 */
public record Forecast(double confidence, boolean right) {}
