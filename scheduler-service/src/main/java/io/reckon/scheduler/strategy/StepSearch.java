package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.List;

/**
 * The rounds that all searches over steps have in common: sample the next steps of the open beams, rate the longer
 * prefixes, let those that are finished rest, and go on from the others as the {@link Expansion} says; until all are
 * finished or the rounds are used up.
 *
 * <p>What the papers leave open:
 *
 * <ul>
 *   <li>A finished beam holds its slot: it is never extended, cloned or dropped. Where F beams are finished the search
 *       goes on with the other N − F slots.
 *   <li>Equal scores: the beam that was sampled first is the better one. Equal beams are beams of their own.
 *   <li>A beam that brought nothing to go on from (no step, or a malformed one) loses its slot to the others of its
 *       subtree.
 *   <li>Where the tokens left do not cover another round, its lookahead included, and one completion after it, the samples of that round go to
 *       the end of their solutions at once: as many as the tokens cover, those of the first
 *       subtrees and, in a subtree, of the best beams first.
 * </ul>
 */
final class StepSearch {

    private final Search search;
    private final int maxRounds;
    private final ScoreAggregation aggregation;
    private final int lookahead;

    /** Rates a beam by its own scores. */
    StepSearch(Search search, int maxRounds, ScoreAggregation aggregation) {
        this(search, maxRounds, aggregation, 0);
    }

    /** Rates a beam by the scores it has {@code lookahead} simulated steps later. */
    StepSearch(Search search, int maxRounds, ScoreAggregation aggregation, int lookahead) {
        this.search = search;
        this.maxRounds = maxRounds;
        this.aggregation = aggregation;
        this.lookahead = lookahead;
    }

    /** Finished solutions, in the order in which they were found; at most as many as there are slots. */
    List<Rollout> solutions(List<Subtree> beginnings, Expansion expansion) {
        List<Rollout> finals = new ArrayList<>();
        List<Subtree> subtrees = beginnings;
        for (int round = 0; round < maxRounds; round++) {
            List<Branch> branches = subtrees.stream()
                    .flatMap(subtree -> subtree.branches().stream())
                    .toList();
            if (branches.isEmpty()) {
                break;
            }
            if (!search.coversStepsAndCompletion(branches, lookahead)) {
                finals.addAll(search.scoredCompletions(branches));
                break;
            }
            List<RatedBeam> beams = rated(branches);
            beams.stream().map(RatedBeam::beam).filter(Rollout::finished).forEach(finals::add);
            subtrees = after(subtrees, beams, expansion);
        }
        return finals;
    }

    private List<RatedBeam> rated(List<Branch> branches) {
        List<Rollout> beams = search.steps(branches);
        List<Rollout> foreseen = search.scored(search.foreseen(beams, lookahead));
        List<RatedBeam> rated = new ArrayList<>();
        for (int place = 0; place < beams.size(); place++) {
            Rollout seen = foreseen.get(place);
            double score = seen.score().map(aggregation::of).orElse(-1.0);
            // what is simulated is not kept; a finished beam has nothing to simulate, and keeps its score for the vote
            rated.add(new RatedBeam(beams.get(place).finished() ? seen : beams.get(place), score));
        }
        return rated;
    }

    /** Every subtree after a round that brought {@code beams}: its own are as many as it has samples, in order. */
    private static List<Subtree> after(List<Subtree> subtrees, List<RatedBeam> beams, Expansion expansion) {
        List<Subtree> next = new ArrayList<>();
        int from = 0;
        for (Subtree subtree : subtrees) {
            int to = Math.min(from + subtree.samples(), beams.size());
            next.add(subtree.after(beams.subList(from, to), expansion));
            from = to;
        }
        return next;
    }
}
