package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/**
 * Groups N solutions by final answer and returns the group with the largest sum of verifier scores (Li et al. 2023;
 * section 5.1 of the paper). Costs N.
 */
public final class BestOfNWeighted implements Strategy {

    private final ScoreAggregation aggregation;

    public BestOfNWeighted(ScoreAggregation aggregation) {
        this.aggregation = aggregation;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        List<Rollout> found = search.scoredSolutions(n);
        return Vote.weighted(search.scored(Candidates.join(earlier, found)), aggregation);
    }
}
