package io.reckon.scheduler.strategy;

import io.reckon.answers.AnswerExtractor;
import io.reckon.answers.FinalAnswer;
import io.reckon.scheduler.search.Rollout;
import java.util.Optional;

/** Final answers of candidates. */
public final class FinalAnswers {

    private static final AnswerExtractor EXTRACTOR = new AnswerExtractor();

    private FinalAnswers() {}

    /** The final answer of a candidate; none where it is not finished: its last number may be cut off. */
    public static Optional<FinalAnswer> of(Rollout candidate) {
        return candidate.finished() ? EXTRACTOR.extract(candidate.text()) : Optional.empty();
    }
}
