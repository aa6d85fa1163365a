package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reward balanced search (Wu et al. 2024, arXiv 2408.00724, section 3.2): N beams; each round every open beam i gets the
 * share exp(R_i / T) / Σ_j exp(R_j / T) of the next steps, R being its score; then best-of-N weighted over the N
 * finals. Costs N.
 *
 * <p>The paper rounds each share by itself, so that the steps need not add up to the free slots. Here shares are rounded
 * down, and the slots left over go one by one to the beams that lost most by it, better beams first.
 */
public final class Rebase implements Strategy {

    private final int maxRounds;
    private final ScoreAggregation aggregation;
    private final double temperature;

    public Rebase(int maxRounds, ScoreAggregation aggregation, double temperature) {
        this.maxRounds = maxRounds;
        this.aggregation = aggregation;
        this.temperature = temperature;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        int slots = search.openBeams(n);
        List<Rollout> finals =
                new StepSearch(search, maxRounds, aggregation).solutions(List.of(Subtree.of(slots)), this::balance);
        return Vote.weighted(search.scored(Candidates.join(earlier, finals)), aggregation);
    }

    private List<Branch> balance(List<RatedBeam> ranked, int free) {
        List<Double> scores = ranked.stream().map(RatedBeam::score).toList();
        List<Integer> slots = SoftmaxShares.of(scores, temperature, free);
        return IntStream.range(0, slots.size())
                .filter(beam -> slots.get(beam) > 0)
                .mapToObj(beam -> new Branch(ranked.get(beam).beam(), slots.get(beam)))
                .toList();
    }
}
