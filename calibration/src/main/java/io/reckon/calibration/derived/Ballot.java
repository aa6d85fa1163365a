package io.reckon.calibration.derived;

import io.reckon.answers.CanonicalForm;
import io.reckon.answers.CanonicalKey;
import io.reckon.answers.FinalAnswer;
import io.reckon.calibration.trial.Candidate;
import java.util.Optional;

/**
 * The vote of one candidate that has a final answer.
 *
 * @param place of the candidate among all, from 0
 * @param answer as written
 * @param key the same for every notation of the answer
 * @param score outcome score in [0, 1]
 */
record Ballot(int place, String answer, CanonicalKey key, double score) {

    /** The vote of a candidate; none where it has no answer that can be read. */
    static Optional<Ballot> of(int place, Candidate candidate) {
        String answer = candidate.answer();
        if (answer == null || answer.isBlank() || answer.strip().length() > FinalAnswer.MAX_LENGTH) {
            return Optional.empty();
        }
        CanonicalKey key = CanonicalForm.of(new FinalAnswer(answer)).key();
        return Optional.of(new Ballot(place, answer, key, candidate.score()));
    }
}
