package io.reckon.calibration.grading;

import io.reckon.answers.Equivalence;
import io.reckon.answers.FinalAnswer;
import io.reckon.calibration.question.LabelledQuestion;
import org.jspecify.annotations.Nullable;

/** Grades answers: right where the answer is equivalent to the reference. Thread-safe. */
public final class Grader {

    private final Equivalence equivalence = Equivalence.STANDARD;

    /**
     * Whether an answer is right.
     *
     * @param answer as written; {@code null} where there is none, which is wrong
     */
    public boolean isRight(LabelledQuestion question, @Nullable String answer) {
        if (answer == null || answer.isBlank() || answer.strip().length() > FinalAnswer.MAX_LENGTH) {
            return false;
        }
        return equivalence
                .compare(new FinalAnswer(answer), question.reference())
                .equal();
    }
}
