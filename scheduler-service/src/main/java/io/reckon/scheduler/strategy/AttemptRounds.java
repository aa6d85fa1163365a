package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rounds of scored solutions: independent ones first, then what a rule makes of those that were found. Costs N.
 *
 * @param width solutions of each round; 0: a quarter of N, at least 1
 */
record AttemptRounds(int width) {

    /** What the next solutions begin with. */
    @FunctionalInterface
    interface Rule {

        /**
         * Chooses.
         *
         * @param found scored candidates, in the order in which they were found
         * @param count generations of the next round
         * @return as many beginnings, equal ones one after the other
         */
        List<Rollout> beginnings(List<Rollout> found, int count);
    }

    /** Spends {@code n} generations, fewer where the search ends; returns all candidates, the earlier ones first. */
    List<Rollout> run(Search search, int n, List<Rollout> earlier, Rule rule) {
        int solutions = width == 0 ? Math.max(1, (n + earlier.size()) / 4) : width;
        List<Rollout> candidates = new ArrayList<>(search.scored(earlier));
        int found = 1;
        for (int left = n; left > 0 && found > 0; left -= found) {
            int missing = solutions - candidates.size();
            List<Rollout> beginnings = missing > 0
                    ? Collections.nCopies(Math.min(left, missing), Rollout.EMPTY)
                    : rule.beginnings(candidates, Math.min(left, solutions));
            List<Rollout> sampled = search.scoredSolutions(beginnings);
            candidates.addAll(sampled);
            found = sampled.size();
        }
        return search.scored(candidates);
    }
}
