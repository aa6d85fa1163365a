package io.reckon.models.problem.derivation;

import java.util.List;

/**
 * A written line and what would be right in its place, given the results as written before it.
 *
 * @param written the slots as written: five of a step, two of an answer, one of an unreadable line
 * @param right the slots of the right line; of another number where the kind of line is wrong
 */
public record CheckedLine(List<String> written, List<String> right) {
    public CheckedLine {
        written = List.copyOf(written);
        right = List.copyOf(right);
    }

    /** Whether every slot is right. */
    public boolean isRight() {
        return written.equals(right);
    }
}
