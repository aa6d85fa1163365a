package io.reckon.scheduler.strategy;

import io.reckon.answers.CanonicalKey;
import io.reckon.scheduler.search.Rollout;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selection among candidates. Answers in different notations are one answer. Ties go to the answer with more votes,
 * then to the one found first, so that every selection is deterministic and equal weights make a majority vote.
 */
final class Vote {

    private static final Comparator<Ballot> HEAVIER = Comparator.comparingDouble(Ballot::weight);
    private static final Comparator<List<Ballot>> STRONGER =
            Comparator.<List<Ballot>>comparingDouble(Vote::weight).thenComparingInt(List::size);

    private Vote() {}

    /** The answer that most candidates have. */
    static Selection majority(List<Rollout> candidates) {
        return strongestGroup(candidates, Ballot.of(candidates, candidate -> 1));
    }

    /** The answer whose candidates have the largest sum of scores; the majority where nothing was scored. */
    static Selection weighted(List<Rollout> candidates, ScoreAggregation aggregation) {
        return strongestGroup(candidates, weightedBallots(candidates, aggregation));
    }

    /**
     * The weighted vote over the winners of the weighted votes within each chain (section 6.1 of the paper): what a chain
     * repeats counts once.
     *
     * @param chains candidates of each chain
     * @param candidates those of all chains, as they were found
     */
    static Selection hierarchical(List<List<Rollout>> chains, List<Rollout> candidates, ScoreAggregation aggregation) {
        List<Rollout> winners = chains.stream()
                .flatMap(chain -> weighted(chain, aggregation).winner().stream())
                .map(Selection.Winner::solution)
                .toList();
        return new Selection(weighted(winners, aggregation).winner(), candidates);
    }

    /** The answer of the candidate with the highest score; the majority where nothing was scored. */
    static Selection best(List<Rollout> candidates, ScoreAggregation aggregation) {
        if (nothingScored(candidates)) {
            return majority(candidates);
        }
        List<Ballot> ballots = weightedBallots(candidates, aggregation);
        return selection(candidates, ballots, first(ballots, HEAVIER));
    }

    private static Selection strongestGroup(List<Rollout> candidates, List<Ballot> ballots) {
        List<List<Ballot>> groups = List.copyOf(ballots.stream()
                .collect(Collectors.groupingBy(Ballot::key, LinkedHashMap::new, Collectors.toList()))
                .values());
        List<Ballot> strongest = first(groups, STRONGER);
        return selection(candidates, ballots, strongest == null ? null : first(strongest, HEAVIER));
    }

    private static Selection selection(List<Rollout> candidates, List<Ballot> ballots, @Nullable Ballot chosen) {
        return new Selection(
                Optional.ofNullable(chosen)
                        .map(ballot ->
                                new Selection.Winner(ballot.answer(), ballot.solution(), share(ballots, ballot.key()))),
                candidates);
    }

    private static List<Ballot> weightedBallots(List<Rollout> candidates, ScoreAggregation aggregation) {
        if (nothingScored(candidates)) {
            return Ballot.of(candidates, candidate -> 1);
        }
        return Ballot.of(
                candidates, candidate -> candidate.score().map(aggregation::of).orElse(0.0));
    }

    private static boolean nothingScored(List<Rollout> candidates) {
        return candidates.stream().allMatch(candidate -> candidate.score().isEmpty());
    }

    /** Share of the vote that fell to {@code key}; by heads where all weights are 0. */
    private static double share(List<Ballot> ballots, CanonicalKey key) {
        List<Ballot> own =
                ballots.stream().filter(ballot -> ballot.key().equals(key)).toList();
        double total = weight(ballots);
        return total > 0 ? Math.min(1, weight(own) / total) : (double) own.size() / ballots.size();
    }

    private static double weight(List<Ballot> ballots) {
        double sum = 0;
        for (Ballot ballot : ballots) {
            sum += ballot.weight();
        }
        return sum;
    }

    /** The first of the greatest elements. */
    private static <T> @Nullable T first(List<T> elements, Comparator<T> order) {
        T greatest = null;
        for (T element : elements) {
            if (greatest == null || order.compare(element, greatest) > 0) {
                greatest = element;
            }
        }
        return greatest;
    }
}
