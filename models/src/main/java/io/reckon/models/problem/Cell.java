package io.reckon.models.problem;

import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.family.Family;
import java.util.Objects;

/**
 * What makes a problem easy or hard.
 *
 * @param steps 1 to 8
 */
public record Cell(Family family, int steps, Magnitude magnitude) {
    /** The most steps of a problem. */
    public static final int MOST_STEPS = 8;

    /** @throws IllegalArgumentException if the number of steps is out of range */
    public Cell {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(magnitude, "magnitude");
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("a problem has 1 to " + MOST_STEPS + " steps, not " + steps);
        }
    }
}
