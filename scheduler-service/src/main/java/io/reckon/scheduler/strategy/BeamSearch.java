package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/**
 * Beam search against a process reward model (section 5.1 of the paper): N beams; each round keeps the best N/M and
 * samples M next steps from each; then best-of-N weighted over the N finals. Costs N, however it goes.
 *
 * <p>Where M does not divide the free slots, see {@link Expansion#ofBest}; for what else the paper leaves open,
 * {@link StepSearch}.
 */
public final class BeamSearch implements Strategy {

    private final BeamParameters beams;

    public BeamSearch(BeamParameters beams) {
        this.beams = beams;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        int slots = search.openBeams(n);
        int m = beams.width().of(slots);
        List<Rollout> finals = new StepSearch(search, beams.maxRounds(), beams.aggregation())
                .solutions(List.of(Subtree.of(slots)), Expansion.ofBest(m));
        return Vote.weighted(search.scored(Candidates.join(earlier, finals)), beams.aggregation());
    }
}
