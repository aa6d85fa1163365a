package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/** The final answer of the solution with the highest verifier score among N. Costs N. */
public final class BestOfN implements Strategy {

    private final ScoreAggregation aggregation;

    public BestOfN(ScoreAggregation aggregation) {
        this.aggregation = aggregation;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        List<Rollout> found = search.scoredSolutions(n);
        return Vote.best(search.scored(Candidates.join(earlier, found)), aggregation);
    }
}
