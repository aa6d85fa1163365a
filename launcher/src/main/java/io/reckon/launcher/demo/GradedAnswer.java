package io.reckon.launcher.demo;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;

/**
 * An answer and whether it is right.
 *
 * @param answer what came back
 * @param right whether it means the same as the reference
 */
public record GradedAnswer(Answer answer, boolean right) {
    /** Whether an answer came back on the topic, whatever it says. */
    boolean arrived() {
        return answer.outcome() != Outcome.MISSING && answer.outcome() != Outcome.REJECTED;
    }
}
