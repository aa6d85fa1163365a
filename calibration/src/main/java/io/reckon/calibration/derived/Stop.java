package io.reckon.calibration.derived;

import io.reckon.calibration.strategy.StopRule;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Whether an adaptive stop, with the deployment's defaults, has seen enough.
 *
 * @param rule says when
 * @param selection of the strategy that is stopped
 */
record Stop(StopRule rule, Selection selection) {

    /** Candidates between two looks. */
    static final int INSTALLMENT = 4;

    private static final double THRESHOLD = 0.95;
    private static final int WINDOW = 4;

    /** Whether it stops with these ballots, in the order in which they were found; never without one. */
    boolean holds(List<Ballot> ballots) {
        return switch (rule) {
            case BETA -> !ballots.isEmpty() && leads(ballots, ballot -> 1);
            case WEIGHTED -> !ballots.isEmpty() && leads(ballots, selection::weight);
            case WINDOW -> latestAgree(ballots);
            case CONFIDENCE ->
                throw new IllegalArgumentException("what a stop at a confidence does only a deployment knows");
        };
    }

    /** P(p > 1/2) under Beta(v1 + 1, v2 + 1), v1 and v2 the two largest sums (Aggarwal et al. 2023, section 3.2). */
    private static boolean leads(List<Ballot> ballots, ToDoubleFunction<Ballot> weight) {
        List<Double> sums = ballots.stream()
                .collect(Collectors.groupingBy(Ballot::key, Collectors.summingDouble(weight)))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        double runnerUp = sums.size() < 2 ? 0 : sums.get(1);
        return BetaDistribution.of(sums.getFirst() + 1, runnerUp + 1).survivalProbability(0.5) >= THRESHOLD;
    }

    private static boolean latestAgree(List<Ballot> ballots) {
        return ballots.size() >= WINDOW
                && ballots.subList(ballots.size() - WINDOW, ballots.size()).stream()
                                .map(Ballot::key)
                                .distinct()
                                .count()
                        == 1;
    }
}
