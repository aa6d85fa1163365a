package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/** The most frequent final answer of N independent solutions. No verifier is asked. Costs N. */
public final class MajorityVote implements Strategy {

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        List<Rollout> found = search.solutions(n);
        return Vote.majority(Candidates.join(earlier, found));
    }
}
