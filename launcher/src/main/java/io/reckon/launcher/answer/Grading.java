package io.reckon.launcher.answer;

import io.reckon.answers.AnswerExtractor;
import io.reckon.answers.Equivalence;
import io.reckon.answers.FinalAnswer;
import java.util.Optional;

/** Compares an answer with the reference. */
public final class Grading {
    private static final AnswerExtractor EXTRACTOR = new AnswerExtractor();

    private Grading() {}

    /** Whether the answer has a text and it means the same as the reference. */
    public static boolean isRight(Answer answer, String reference) {
        Optional<FinalAnswer> given = answer.text().flatMap(EXTRACTOR::reference);
        Optional<FinalAnswer> right = EXTRACTOR.reference(reference);
        return given.isPresent()
                && right.isPresent()
                && Equivalence.STANDARD.compare(given.get(), right.get()).equal();
    }
}
