package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import java.util.Optional;

/** Draws problems of one family. */
sealed interface Drafter permits Story, Shop, Plant, Comparison {
    /**
     * A problem with exactly that many steps, every result between {@link Magnitude#LEAST} and
     * {@link Magnitude#largest()}; empty where this draw of numbers does not work out, and the caller draws again.
     *
     * @param steps 1 to 8
     */
    Optional<Draft> draft(int steps, Magnitude magnitude, Draws draws);
}
