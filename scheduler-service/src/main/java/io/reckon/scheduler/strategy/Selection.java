package io.reckon.scheduler.strategy;

import io.reckon.answers.FinalAnswer;
import io.reckon.scheduler.search.Rollout;
import java.util.List;
import java.util.Optional;

/**
 * Outcome of a search.
 *
 * @param winner the selected answer; empty where no candidate has one that can be read
 * @param candidates every candidate that took part, in the order in which they were found
 */
public record Selection(Optional<Winner> winner, List<Rollout> candidates) {

    public Selection {
        candidates = List.copyOf(candidates);
    }

    /**
     * The selected answer.
     *
     * @param answer as the model wrote it
     * @param solution the candidate it was taken from
     * @param voteShare share of the vote, weights included, that fell to this answer, in [0, 1]
     */
    public record Winner(FinalAnswer answer, Rollout solution, double voteShare) {}
}
