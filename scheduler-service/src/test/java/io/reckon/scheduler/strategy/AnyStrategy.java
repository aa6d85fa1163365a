package io.reckon.scheduler.strategy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every strategy there is, with parameters that fit the budget and such that do not. */
public final class AnyStrategy {

    private AnyStrategy() {}

    public static Arbitrary<StrategySpec> specs() {
        return Arbitraries.oneOf(
                Arbitraries.just(new StrategySpec.MajorityVote()),
                aggregations().map(StrategySpec.BestOfN::new),
                aggregations().map(StrategySpec.BestOfNWeighted::new),
                beams().map(StrategySpec.BeamSearch::new),
                Combinators.combine(beams(), Arbitraries.integers().between(0, 16))
                        .as(StrategySpec.LookaheadSearch::new),
                beams().map(StrategySpec.Dvts::new),
                Combinators.combine(
                                rounds(), aggregations(), Arbitraries.doubles().between(0.01, 10))
                        .as(StrategySpec.Rebase::new),
                Combinators.combine(
                                Arbitraries.of(0, 1, 2, 4, 8, 16, 32, 64),
                                Arbitraries.of(RevisionSelection.class),
                                aggregations())
                        .as(RevisionSpec.Revisions::new),
                Combinators.combine(
                                initial(), aggregations(), Arbitraries.doubles().between(0.01, 2))
                        .as(RevisionSpec.RevisionSearch::new),
                Combinators.combine(
                                initial(), aggregations(), Arbitraries.doubles().between(0.01, 0.99))
                        .as(RevisionSpec.CritiqueAndRevise::new));
    }

    private static Arbitrary<Integer> initial() {
        return Arbitraries.integers().between(0, 20);
    }

    /** Beam parameters with rounds enough for every scripted solution. */
    static Arbitrary<BeamParameters> beams() {
        return Combinators.combine(widths(), rounds(), aggregations()).as(BeamParameters::new);
    }

    /** Generations that a strategy costs where nothing is short. */
    static int cost(StrategySpec spec, int n) {
        return switch (spec) {
            case StrategySpec.LookaheadSearch lookahead -> solutions(lookahead, n) * (stepsAhead(lookahead, n) + 1);
            default -> n;
        };
    }

    /** Solutions that a strategy starts where nothing is short. */
    static int solutions(StrategySpec spec, int n) {
        return switch (spec) {
            case StrategySpec.LookaheadSearch lookahead -> n / (stepsAhead(lookahead, n) + 1);
            default -> n;
        };
    }

    private static int stepsAhead(StrategySpec.LookaheadSearch lookahead, int n) {
        return Math.min(lookahead.steps(), n - 1);
    }

    private static Arbitrary<BeamWidth> widths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(2, 64).map(BeamWidth.Fixed::new),
                Arbitraries.of(new BeamWidth.Standard(), new BeamWidth.SquareRoot()));
    }

    private static Arbitrary<Integer> rounds() {
        return Arbitraries.integers().between(20, 40);
    }

    private static Arbitrary<ScoreAggregation> aggregations() {
        return Arbitraries.of(ScoreAggregation.class);
    }
}
