package io.reckon.calibration.trial;

import org.jspecify.annotations.Nullable;

/**
 * One solution that took part in a selection.
 *
 * @param answer final answer as written; {@code null} where none can be read
 * @param score outcome score in [0, 1]; 0 where there is no answer
 * @param tokens generated for it, 0 and up
 */
public record Candidate(@Nullable String answer, double score, int tokens) {

    /** @throws IllegalArgumentException if the score is outside [0, 1] or not a number, or the tokens are negative */
    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("an outcome score is in [0, 1], not " + score);
        }
        if (tokens < 0) {
            throw new IllegalArgumentException("tokens are 0 and more, not " + tokens);
        }
    }
}
