package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Attempt;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Search over revisions, which the paper leaves open. Its chains revise each attempt once; here the verifier decides which
 * attempts are revised, and how often: after a round of independent first attempts, each round deals its generations over
 * all attempts so far in proportion to exp(score / T). A revision has in view the attempt that it revises and those that
 * one had, the 4 latest. Best-of-N weighted over all attempts selects. Costs N.
 *
 * <p>A promising attempt gets more revisions than a poor one: models learn to revise from attempts that were nearly right.
 * But scores err, and what is right already gains nothing; so the others get their share. With the default, T = 0.2, an
 * attempt that is scored 0.2 lower gets 1/e as many.
 *
 * <ul>
 *   <li>Every round makes as many attempts as the first, so that by default there are four. Fewer in each follow the scores
 *       more closely, and take longer.
 *   <li>Earlier candidates are first attempts.
 *   <li>An attempt without a score or an end, or with a blank step, is not revised. Where all are so, the round makes
 *       independent attempts.
 * </ul>
 */
public final class RevisionSearch implements Strategy {

    private final AttemptRounds rounds;
    private final ScoreAggregation aggregation;
    private final double temperature;

    /** With {@code initial} first attempts; 0: a quarter of N. */
    public RevisionSearch(int initial, ScoreAggregation aggregation, double temperature) {
        this.rounds = new AttemptRounds(initial);
        this.aggregation = aggregation;
        this.temperature = temperature;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        return Vote.weighted(rounds.run(search, n, earlier, this::revisions), aggregation);
    }

    private List<Rollout> revisions(List<Rollout> attempts, int count) {
        List<Rollout> revisable = attempts.stream()
                .filter(attempt ->
                        attempt.score().isPresent() && attempt.asAttempt().isPresent())
                .toList();
        if (revisable.isEmpty()) {
            return Collections.nCopies(count, Rollout.EMPTY);
        }
        List<Double> scores = revisable.stream()
                .map(attempt -> aggregation.of(attempt.score().orElseThrow()))
                .toList();
        List<Integer> shares = SoftmaxShares.of(scores, temperature, count);
        List<Rollout> beginnings = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            beginnings.addAll(Collections.nCopies(shares.get(i), revisionOf(revisable.get(i))));
        }
        return beginnings;
    }

    private static Rollout revisionOf(Rollout attempt) {
        List<Attempt> view = new ArrayList<>(attempt.attempts());
        attempt.asAttempt().ifPresent(view::add);
        return Rollout.revising(view);
    }
}
