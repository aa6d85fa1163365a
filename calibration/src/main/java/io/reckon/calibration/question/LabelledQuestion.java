package io.reckon.calibration.question;

import io.reckon.answers.FinalAnswer;
import java.util.OptionalInt;

/**
 * A question whose right answer is known.
 *
 * @param id names the question within its file; not blank
 * @param text the question, not blank
 * @param reference the answer that counts as right
 * @param bin difficulty bin, 1 (easiest) to 5, where the file gives one
 */
public record LabelledQuestion(String id, String text, FinalAnswer reference, OptionalInt bin) {

    /** Number of difficulty bins. */
    public static final int BINS = 5;

    /** @throws IllegalArgumentException if the id or the text is blank, or the bin is none */
    public LabelledQuestion {
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a question has an id and a text");
        }
        if (bin.isPresent() && (bin.getAsInt() < 1 || bin.getAsInt() > BINS)) {
            throw new IllegalArgumentException("bin must be 1 to 5, but is " + bin.getAsInt());
        }
    }

    /** The same question in another bin. */
    public LabelledQuestion inBin(OptionalInt other) {
        return new LabelledQuestion(id, text, reference, other);
    }
}
