package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/**
 * Diverse verifier tree search (Beeching et al. 2024): N/M independent subtrees; each round every subtree keeps its best
 * beam and samples M next steps from it; then best-of-N weighted over all finals. One subtree is beam search with
 * N = M. Costs N.
 *
 * <p>Where M does not divide N there are ⌈N/M⌉ subtrees, of M or fewer slots each, as even as they go. In a subtree a
 * finished beam holds its slot, and the others go on from the best one that is open.
 */
public final class Dvts implements Strategy {

    private final BeamParameters beams;

    public Dvts(BeamParameters beams) {
        this.beams = beams;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        int slots = search.openBeams(n);
        int m = beams.width().of(slots);
        List<Rollout> finals = new StepSearch(search, beams.maxRounds(), beams.aggregation())
                .solutions(Subtree.split(slots, m), Expansion.ofBest(m));
        return Vote.weighted(search.scored(Candidates.join(earlier, finals)), beams.aggregation());
    }
}
