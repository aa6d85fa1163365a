package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Beam search against a process reward model (section 5.1 of the paper): N beams; each round keeps the best N/M and
 * samples M next steps from each; then best-of-N weighted over the N finals. Costs N, however it goes.
 *
 * <p>What the paper leaves open:
 *
 * <ul>
 *   <li>A finished beam holds its slot: it is never extended, cloned or dropped. With F finished beams the search goes
 *       on with the other N − F slots.
 *   <li>Where M does not divide the free slots A, the best ⌈A/M⌉ beams are kept and the slots dealt as evenly as
 *       they go, better beams first; so no beam ever has more than M next steps, and no slot is idle. With A ≤ M one
 *       beam is kept.
 *   <li>Equal scores: the beam that was sampled first is the better one.
 *   <li>A beam that brought nothing to go on from (no step, or a blank one) loses its slot to the others.
 *   <li>Where the tokens left do not cover another round and one completion after it, the samples of that round go to
 *       the end of their solutions at once: as many as the tokens cover, those of the best beams first.
 * </ul>
 */
public final class BeamSearch implements Strategy {

    private final int beamWidth;
    private final int maxRounds;
    private final ScoreAggregation aggregation;

    public BeamSearch(int beamWidth, int maxRounds, ScoreAggregation aggregation) {
        this.beamWidth = beamWidth;
        this.maxRounds = maxRounds;
        this.aggregation = aggregation;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        int slots = search.openBeams(n);
        List<Rollout> finals = new ArrayList<>();
        List<Branch> branches = slots == 0 ? List.of() : List.of(new Branch(Rollout.EMPTY, slots));
        for (int round = 0; round < maxRounds && !branches.isEmpty(); round++) {
            if (!search.coversStepsAndCompletion(branches)) {
                finals.addAll(search.scoredCompletions(branches));
                break;
            }
            List<Rollout> beams = search.scoredSteps(branches);
            beams.stream().filter(Rollout::finished).forEach(finals::add);
            branches = deal(best(beams), slots - finals.size());
        }
        return Vote.weighted(search.scored(Candidates.join(earlier, finals)), aggregation);
    }

    /** Beams to go on from, the best first. */
    private List<Rollout> best(List<Rollout> beams) {
        return beams.stream()
                .filter(beam -> !beam.finished() && beam.isWellFormed())
                .sorted(Comparator.comparingDouble(this::score).reversed())
                .toList();
    }

    private double score(Rollout beam) {
        return beam.score().map(aggregation::of).orElse(-1.0);
    }

    /** Keeps the first of the {@code ranked} beams and deals the free slots among them. */
    private List<Branch> deal(List<Rollout> ranked, int free) {
        int kept = Math.min(ranked.size(), Math.ceilDiv(free, beamWidth));
        List<Branch> branches = new ArrayList<>();
        for (int place = 0; place < kept; place++) {
            int share = free / kept + (place < free % kept ? 1 : 0);
            branches.add(new Branch(ranked.get(place), Math.min(share, beamWidth)));
        }
        return branches;
    }
}
