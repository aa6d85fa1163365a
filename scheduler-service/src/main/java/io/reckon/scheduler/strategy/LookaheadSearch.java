package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/**
 * Lookahead search (section 5.2 of the paper): beam search in which a step is worth what it leads to. Each beam is
 * continued for k further steps at temperature 0, or to the end of its solution, and the score of that longer prefix
 * rates the step; the simulated steps are thrown away. With k = 0 it is beam search, token for token.
 *
 * <p>A beam costs k + 1 generations, so that n generations make N = ⌊n/(k + 1)⌋ beams, and what does not make a beam is
 * left unspent: it costs N·(k + 1). Fewer generations than k + 1 make one beam that looks as far ahead as they reach.
 */
public final class LookaheadSearch implements Strategy {

    private final BeamParameters beams;
    private final int steps;

    public LookaheadSearch(BeamParameters beams, int steps) {
        this.beams = beams;
        this.steps = steps;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        int k = Math.clamp(search.generations(n) - 1, 0, steps);
        int slots = search.openBeams(n, k + 1);
        int m = beams.width().of(slots);
        List<Rollout> finals = new StepSearch(search, beams.maxRounds(), beams.aggregation(), k)
                .solutions(List.of(Subtree.of(slots)), Expansion.ofBest(m));
        return Vote.weighted(search.scored(Candidates.join(earlier, finals)), beams.aggregation());
    }
}
