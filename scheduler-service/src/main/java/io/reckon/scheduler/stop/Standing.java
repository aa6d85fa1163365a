package io.reckon.scheduler.stop;

import io.reckon.answers.CanonicalKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How the vote stands.
 *
 * @param votes of the candidates with a final answer, in the order in which they were found
 * @param confidence that the selected answer is right, in [0, 1]; 0 where there is none
 */
public record Standing(List<Vote> votes, double confidence) {

    public Standing {
        votes = List.copyOf(votes);
    }

    /** Whether the last so many votes are for one answer, and there are so many. */
    boolean lastAgree(int count) {
        return votes.size() >= count
                && votes.subList(votes.size() - count, votes.size()).stream()
                                .map(Vote::answer)
                                .distinct()
                                .count()
                        == 1;
    }

    /** Lead of the answer with the largest sum of weights over the next. */
    Lead lead(ToDoubleFunction<Vote> weight) {
        Map<CanonicalKey, Double> sums = new HashMap<>();
        votes.forEach(vote -> sums.merge(vote.answer(), weight.applyAsDouble(vote), Double::sum));
        List<Double> falling =
                sums.values().stream().sorted(Collections.reverseOrder()).toList();
        return new Lead(falling.isEmpty() ? 0 : falling.getFirst(), falling.size() < 2 ? 0 : falling.get(1));
    }
}
