package io.reckon.calibration.derived;

import io.reckon.answers.CanonicalKey;
import io.reckon.calibration.trial.Certainty;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sampling strategy selects among ballots: the rules of the scheduler. Ties go to the answer with more votes, then
 * to the one found first.
 */
enum Selection {
    /** The answer of most candidates; nobody is scored. */
    MAJORITY,
    /** The answer of the candidate with the highest score. */
    BEST,
    /** The answer with the largest sum of scores. */
    WEIGHTED;

    /**
     * The selected answer.
     *
     * @param ballot whose answer it is
     * @param certainty its vote share, which stands for the confidence too, and what else is known of it
     */
    record Winner(Ballot ballot, Certainty certainty) {}

    boolean asksVerifier() {
        return this != MAJORITY;
    }

    /** Weight of a vote, 0 and up. */
    double weight(Ballot ballot) {
        return asksVerifier() ? ballot.score() : 1;
    }

    /** The winner; {@code null} where there is no ballot. */
    @Nullable
    Winner among(List<Ballot> ballots) {
        Ballot chosen = this == BEST ? first(ballots, heavier()) : first(strongest(ballots), heavier());
        return chosen == null ? null : new Winner(chosen, certainty(chosen.key(), ballots));
    }

    private List<Ballot> strongest(List<Ballot> ballots) {
        Map<CanonicalKey, List<Ballot>> groups =
                ballots.stream().collect(Collectors.groupingBy(Ballot::key, LinkedHashMap::new, Collectors.toList()));
        Comparator<List<Ballot>> stronger = Comparator.<List<Ballot>>comparingDouble(group -> sum(group, this::weight))
                .thenComparingInt(List::size);
        List<Ballot> group = first(List.copyOf(groups.values()), stronger);
        return group == null ? List.of() : group;
    }

    private Comparator<Ballot> heavier() {
        return Comparator.comparingDouble(this::weight);
    }

    private Certainty certainty(CanonicalKey key, List<Ballot> ballots) {
        List<Ballot> own =
                ballots.stream().filter(ballot -> ballot.key().equals(key)).toList();
        double total = sum(ballots, this::weight);
        double share = total > 0 ? Math.min(1, sum(own, this::weight) / total) : (double) own.size() / ballots.size();
        Double best = asksVerifier()
                ? Double.valueOf(own.stream().mapToDouble(Ballot::score).max().orElseThrow())
                : null;
        return new Certainty(share, share, own.size(), ballots.size(), best);
    }

    static double sum(List<Ballot> ballots, ToDoubleFunction<Ballot> weight) {
        double sum = 0;
        for (Ballot ballot : ballots) {
            sum += weight.applyAsDouble(ballot);
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
