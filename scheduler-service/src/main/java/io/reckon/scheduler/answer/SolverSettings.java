package io.reckon.scheduler.answer;

import io.reckon.scheduler.policy.ProbeRule;
import io.reckon.scheduler.search.SearchSettings;

/**
 * How questions are solved.
 *
 * @param search how searches call the models
 * @param probe how many samples judge the difficulty
 * @param tolerance accuracy that is not worth more generations, in [0, 1]
 */
public record SolverSettings(SearchSettings search, ProbeRule probe, double tolerance) {

    public SolverSettings {
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("the tolerance must be in [0, 1], but is " + tolerance);
        }
    }
}
