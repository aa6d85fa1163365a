package io.reckon.calibration.evidence.curve;

/**
 * One way to answer at one budget.
 *
 * @param budget generations that each question might spend, 1 and up
 * @param outcomes what came of it
 */
public record Point(int budget, Outcomes outcomes) {}
