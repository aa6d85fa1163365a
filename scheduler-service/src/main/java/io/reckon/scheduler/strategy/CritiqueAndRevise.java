package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.Collections;
import java.util.List;

/**
 * Critique and revise, which the paper leaves open. The verifier names the first step of a solution that it doubts: whose
 * score is below a threshold; the proposer resumes the solution before that step and carries it to a new end, an ordinary
 * continuation. After a round of independent solutions, each round deals its generations over the doubted places as
 * {@link Repairs} says. Best-of-N weighted over all solutions, first and repaired, selects. Costs N: a repair is one
 * generation, however long it is.
 *
 * <ul>
 *   <li>The default threshold, 0.5, doubts what is more probably wrong than right.
 *   <li>Every round makes as many solutions as the first, so that by default there are four.
 *   <li>Earlier candidates are first solutions.
 *   <li>Where no place is left to repair, the rest goes to independent solutions: they are what is known to help then, and
 *       the cost stays N, as that of the strategies this one is compared with. To stop early instead is a decision of its
 *       own, which wraps any strategy.
 * </ul>
 */
public final class CritiqueAndRevise implements Strategy {

    private final AttemptRounds rounds;
    private final ScoreAggregation aggregation;
    private final double threshold;

    /** With {@code initial} first solutions; 0: a quarter of N. */
    public CritiqueAndRevise(int initial, ScoreAggregation aggregation, double threshold) {
        this.rounds = new AttemptRounds(initial);
        this.aggregation = aggregation;
        this.threshold = threshold;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        return Vote.weighted(rounds.run(search, n, earlier, this::repairs), aggregation);
    }

    private List<Rollout> repairs(List<Rollout> solutions, int count) {
        List<Rollout> repairs = new Repairs(solutions, threshold, aggregation).next(count);
        return repairs.isEmpty() ? Collections.nCopies(count, Rollout.EMPTY) : repairs;
    }
}
