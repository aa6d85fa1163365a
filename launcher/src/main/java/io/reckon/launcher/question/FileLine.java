package io.reckon.launcher.question;

import java.util.Optional;
import java.util.OptionalInt;

/** What one line of a question file holds. */
public sealed interface FileLine {
    /** Place in the file, from 1. */
    int number();

    /**
     * A question.
     *
     * @param number place in the file, from 1
     * @param id the line's own name for it
     * @param text the question
     * @param reference the right answer
     * @param generations its budget
     * @param stratum what the line says about its difficulty
     */
    record Asked(
            int number,
            Optional<String> id,
            String text,
            Optional<String> reference,
            OptionalInt generations,
            Stratum stratum)
            implements FileLine {}

    /**
     * A line that holds no question.
     *
     * @param number place in the file, from 1
     * @param reason what is wrong with it
     */
    record Unreadable(int number, String reason) implements FileLine {}
}
