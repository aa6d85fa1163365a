package io.reckon.calibration.question;

import io.reckon.calibration.CalibrationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of labelled questions.
 *
 * @param questions at least one, ids distinct, in the order of their file
 * @param digest SHA-256 of the file that they came from, lower-case hexadecimal
 */
public record LabelledQuestions(List<LabelledQuestion> questions, String digest) {

    /** @throws IllegalArgumentException if there is no question, or two have the same id */
    public LabelledQuestions {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("holds no question");
        }
        if (questions.stream().map(LabelledQuestion::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("two questions have the same id");
        }
    }

    /**
     * All but the first questions.
     *
     * @throws CalibrationException if none is left, or the count is negative
     */
    public LabelledQuestions without(int count) {
        if (count < 0 || count >= questions.size()) {
            throw new CalibrationException("cannot leave out %d of %d questions".formatted(count, questions.size()));
        }
        return new LabelledQuestions(questions.subList(count, questions.size()), digest);
    }

    /**
     * Sees to it that no question is asked twice under two ids: it would be in both folds.
     *
     * @throws CalibrationException naming both
     */
    public LabelledQuestions requireDistinctTexts() {
        Map<String, String> idOfText = new HashMap<>();
        for (LabelledQuestion question : questions) {
            String earlier = idOfText.put(question.text().strip(), question.id());
            if (earlier != null) {
                throw new CalibrationException("questions %s and %s have the same text: leave one of them out"
                        .formatted(earlier, question.id()));
            }
        }
        return this;
    }

    /** The first questions, {@code count} at most and at least one. */
    public LabelledQuestions limitedTo(int count) {
        return new LabelledQuestions(questions.subList(0, Math.clamp(count, 1, questions.size())), digest);
    }
}
