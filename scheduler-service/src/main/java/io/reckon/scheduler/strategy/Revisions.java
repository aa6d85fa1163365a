package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.List;

/**
 * Sequential revisions (section 6 of the paper): the N generations make chains of L attempts, each conditioned on the 4
 * latest before it in its chain; the chains run in parallel, one batched call for each place in them. N chains of 1 are
 * best-of-N weighted, or majority vote; one chain of N is the fully sequential strategy. Costs N.
 *
 * <p>Selection: with the verifier, best-of-N weighted picks in each chain the answer and its best solution, and best-of-N
 * weighted over these picks the answer; by majority, all attempts of all chains vote.
 *
 * <p>What the paper leaves open:
 *
 * <ul>
 *   <li>Where L does not divide N there are ⌈N/L⌉ chains, and the last is shorter.
 *   <li>Earlier candidates are the first attempts of the chains, dealt one by one: they are part of N. A chain that gets
 *       several has them all in view, though they were made independently; so were those it learned from.
 *   <li>An attempt that has no end counts, but no later one looks at it: its end would be taken for the next one's.
 *   <li>Where the grant ends within a round, the later chains go without; all that was made takes part.
 * </ul>
 */
public final class Revisions implements Strategy {

    private final int chainLength;
    private final RevisionSelection selection;
    private final ScoreAggregation aggregation;

    /** Chains of {@code chainLength} attempts; 0: one chain of them all. */
    public Revisions(int chainLength, RevisionSelection selection, ScoreAggregation aggregation) {
        this.chainLength = chainLength;
        this.selection = selection;
        this.aggregation = aggregation;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        List<Chain> chains = chains(n + earlier.size());
        List<Rollout> candidates = new ArrayList<>();
        for (int next = 0; next < earlier.size(); ) {
            next += deal(chains, earlier.subList(next, earlier.size()), candidates);
        }
        int found = 1;
        for (int left = n; left > 0 && found > 0; left -= found) {
            found = deal(chains, attempts(search, chains), candidates);
        }
        return select(search, chains, candidates);
    }

    private List<Chain> chains(int attempts) {
        int length = chainLength == 0 ? Math.max(1, attempts) : chainLength;
        List<Chain> chains = new ArrayList<>();
        for (int left = attempts; left > 0; left -= length) {
            chains.add(new Chain(Math.min(length, left)));
        }
        return chains;
    }

    /** The next attempt of every open chain. */
    private List<Rollout> attempts(Search search, List<Chain> chains) {
        List<Rollout> beginnings =
                chains.stream().filter(Chain::isOpen).map(Chain::next).toList();
        return switch (selection) {
            case VERIFIER -> search.scoredSolutions(beginnings);
            case MAJORITY -> search.solutions(beginnings);
        };
    }

    /** Gives each open chain one of the attempts, as many as there are; they become candidates. */
    private static int deal(List<Chain> chains, List<Rollout> attempts, List<Rollout> candidates) {
        List<Chain> open = chains.stream().filter(Chain::isOpen).toList();
        int dealt = Math.min(open.size(), attempts.size());
        for (int i = 0; i < dealt; i++) {
            open.get(i).add(candidates.size(), attempts.get(i));
            candidates.add(attempts.get(i));
        }
        return dealt;
    }

    private Selection select(Search search, List<Chain> chains, List<Rollout> candidates) {
        return switch (selection) {
            case MAJORITY -> Vote.majority(candidates);
            case VERIFIER -> {
                List<Rollout> scored = search.scored(candidates);
                yield Vote.hierarchical(
                        chains.stream().map(chain -> chain.attempts(scored)).toList(), scored, aggregation);
            }
        };
    }
}
