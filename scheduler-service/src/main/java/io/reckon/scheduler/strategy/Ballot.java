package io.reckon.scheduler.strategy;

import io.reckon.answers.CanonicalForm;
import io.reckon.answers.CanonicalKey;
import io.reckon.answers.FinalAnswer;
import io.reckon.scheduler.search.Rollout;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The vote of one candidate: a finished solution with a final answer that can be read.
 *
 * @param solution the candidate
 * @param answer its answer as written
 * @param key the same for every notation of the answer
 * @param weight of the vote, 0 and up
 */
record Ballot(Rollout solution, FinalAnswer answer, CanonicalKey key, double weight) {

    /** The votes of those candidates that have one, in their order. */
    static List<Ballot> of(List<Rollout> candidates, ToDoubleFunction<Rollout> weight) {
        return candidates.stream()
                .flatMap(candidate -> FinalAnswers.of(candidate).stream().map(answer -> {
                    CanonicalKey key = CanonicalForm.of(answer).key();
                    return new Ballot(candidate, answer, key, weight.applyAsDouble(candidate));
                }))
                .toList();
    }
}
