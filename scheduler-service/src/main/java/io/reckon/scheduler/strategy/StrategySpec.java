package io.reckon.scheduler.strategy;

import io.reckon.scheduler.stop.StopRule;
import java.util.Optional;
import java.util.stream.IntStream;

/** A strategy with its parameters, as data. Source: Snell et al. 2024 (arXiv 2408.03314), sections 5 and 6. */
public sealed interface StrategySpec
        permits StrategySpec.MajorityVote,
                StrategySpec.BestOfN,
                StrategySpec.BestOfNWeighted,
                StrategySpec.BeamSearch,
                StrategySpec.LookaheadSearch,
                StrategySpec.Dvts,
                StrategySpec.Rebase,
                RevisionSpec,
                StrategySpec.AdaptiveStop {

    /** Name in metrics and logs. */
    String name();

    /**
     * Why the parameters do not fit a budget of this many generations, as a clause that names both numbers; empty: they
     * do. A question that pins a misfit is refused. A strategy that the policy chose, or that is granted less than the
     * budget, runs all the same, with less of everything.
     *
     * @param generations 1 and up
     */
    default Optional<String> misfit(int generations) {
        return Optional.empty();
    }

    /** The most frequent final answer of N independent solutions. */
    record MajorityVote() implements StrategySpec {
        @Override
        public String name() {
            return "majority_vote";
        }
    }

    /** The solution with the highest score among N. */
    record BestOfN(ScoreAggregation aggregation) implements StrategySpec {
        @Override
        public String name() {
            return "best_of_n";
        }
    }

    /** The final answer whose solutions have the largest sum of scores among N. */
    record BestOfNWeighted(ScoreAggregation aggregation) implements StrategySpec {
        @Override
        public String name() {
            return "best_of_n_weighted";
        }
    }

    /** N beams searched step by step against the process reward model. */
    record BeamSearch(BeamParameters beams) implements StrategySpec {

        /** With beam width M = {@code beamWidth}, whatever N is. */
        public BeamSearch(int beamWidth, int maxRounds, ScoreAggregation aggregation) {
            this(new BeamParameters(new BeamWidth.Fixed(beamWidth), maxRounds, aggregation));
        }

        @Override
        public String name() {
            return "beam_search";
        }

        @Override
        public Optional<String> misfit(int generations) {
            return beams.width().misfit(generations);
        }
    }

    /**
     * Beam search that scores a step by what it leads to.
     *
     * @param beams of the beam search
     * @param steps simulated steps k, 0 to 16; a beam costs k + 1 generations
     */
    record LookaheadSearch(BeamParameters beams, int steps) implements StrategySpec {

        public static final int DEFAULT_STEPS = 1;

        public LookaheadSearch {
            if (steps < 0 || steps > 16) {
                throw new IllegalArgumentException("the lookahead must be 0 to 16 steps, but is " + steps);
            }
        }

        @Override
        public String name() {
            return "lookahead_search";
        }

        @Override
        public Optional<String> misfit(int generations) {
            if (steps >= generations) {
                return Optional.of("a beam with a lookahead of " + steps + " costs " + (steps + 1)
                        + " generations, but the budget is " + generations);
            }
            return beams.width().misfit(generations / (steps + 1));
        }
    }

    /** Independent subtrees, each of which keeps its best beam. */
    record Dvts(BeamParameters beams) implements StrategySpec {
        @Override
        public String name() {
            return "dvts";
        }

        @Override
        public Optional<String> misfit(int generations) {
            return beams.width().misfit(generations);
        }
    }

    /**
     * N beams that share the next steps by the softmax of their scores.
     *
     * @param maxRounds rounds (steps) at most, 1 to 100
     * @param aggregation how the step scores of a beam become one number
     * @param temperature of the softmax, above 0 up to 100
     */
    record Rebase(int maxRounds, ScoreAggregation aggregation, double temperature) implements StrategySpec {

        /** What the authors ship; on scores in [0, 1], a beam that is worse by 0.14 gets half of the steps. */
        public static final double DEFAULT_TEMPERATURE = 0.2;

        public Rebase {
            BeamParameters.requireRounds(maxRounds);
            if (!(temperature > 0 && temperature <= 100)) {
                throw new IllegalArgumentException(
                        "the temperature must be above 0 and at most 100, but is " + temperature);
            }
        }

        @Override
        public String name() {
            return "rebase";
        }
    }

    /**
     * Another strategy, run in installments until a rule holds.
     *
     * @param strategy that is run; not an adaptive stop itself
     * @param rule says when to stop
     * @param installment generations between two looks, 1 to 1024
     */
    record AdaptiveStop(StrategySpec strategy, StopRule rule, int installment) implements StrategySpec {

        public static final int DEFAULT_INSTALLMENT = 4;

        private static final int MAX_INSTALLMENT = 1024;

        public AdaptiveStop {
            if (strategy instanceof AdaptiveStop) {
                throw new IllegalArgumentException("an adaptive stop cannot wrap another");
            }
            if (installment < 1 || installment > MAX_INSTALLMENT) {
                throw new IllegalArgumentException(
                        "the installment must be 1 to " + MAX_INSTALLMENT + " generations, but is " + installment);
            }
        }

        /** With {@value #DEFAULT_INSTALLMENT} generations between two looks, or as many as the strategy needs. */
        public AdaptiveStop(StrategySpec strategy, StopRule rule) {
            this(strategy, rule, installmentFor(strategy));
        }

        /** The strategy under this rule: wrapped, or the rule replaced where it is an adaptive stop already. */
        public static AdaptiveStop of(StrategySpec spec, StopRule rule) {
            return spec instanceof AdaptiveStop stop
                    ? new AdaptiveStop(stop.strategy, rule, stop.installment)
                    : new AdaptiveStop(spec, rule);
        }

        @Override
        public String name() {
            return "adaptive_stop";
        }

        @Override
        public Optional<String> misfit(int generations) {
            return installment < generations
                    ? strategy.misfit(installment)
                            .map(misfit -> "in an installment of " + installment + " generations, " + misfit)
                    : strategy.misfit(generations);
        }

        private static int installmentFor(StrategySpec strategy) {
            return IntStream.rangeClosed(DEFAULT_INSTALLMENT, MAX_INSTALLMENT)
                    .filter(installment -> strategy.misfit(installment).isEmpty())
                    .findFirst()
                    .orElse(MAX_INSTALLMENT);
        }
    }
}
