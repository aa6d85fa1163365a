package io.reckon.answers;

import java.util.Optional;

/**
 * Final answer of a solution, as written: what followed its last marker.
 *
 * @param text the answer without surrounding white space; 1 to {@value #MAX_LENGTH} characters
 */
public record FinalAnswer(String text) {

    /** Most characters an answer may have; the longest reference answer of MATH-500 has 53. */
    public static final int MAX_LENGTH = 1_000;

    public FinalAnswer {
        text = text.strip();
        if (!fits(text)) {
            throw new IllegalArgumentException(
                    "a final answer has 1 to " + MAX_LENGTH + " characters, not " + text.length());
        }
    }

    /** Returns the answer with this text, or nothing where the text is blank or too long to be one. */
    static Optional<FinalAnswer> of(String text) {
        String stripped = text.strip();
        return fits(stripped) ? Optional.of(new FinalAnswer(stripped)) : Optional.empty();
    }

    private static boolean fits(String stripped) {
        return !stripped.isEmpty() && stripped.length() <= MAX_LENGTH;
    }
}
