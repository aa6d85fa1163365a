package io.reckon.scheduler.strategy;

import java.util.Optional;

/** A strategy that improves on solutions it has found. Source: section 6 of the paper, and what it leaves open. */
public sealed interface RevisionSpec extends StrategySpec {

    /**
     * Chains of attempts, each conditioned on the latest before it.
     *
     * @param chainLength attempts of each chain, a power of two; 0: all N in one chain
     * @param selection how the chains become one answer
     * @param aggregation how the step scores of an attempt become one number
     */
    record Revisions(int chainLength, RevisionSelection selection, ScoreAggregation aggregation)
            implements RevisionSpec {

        public Revisions {
            if (chainLength < 0 || Integer.bitCount(chainLength) > 1) {
                throw new IllegalArgumentException(
                        "the chain length must be a power of two, or 0 for one chain, but is " + chainLength);
            }
        }

        @Override
        public String name() {
            return "revisions";
        }

        @Override
        public Optional<String> misfit(int generations) {
            return chainLength <= generations
                    ? Optional.empty()
                    : Optional.of("a chain has " + chainLength + " attempts, but the budget is " + generations);
        }
    }

    /**
     * Attempts in rounds, of which the verifier decides which ones are revised and how often.
     *
     * @param initial independent first attempts, and attempts of each round; 0: a quarter of N
     * @param aggregation how the step scores of an attempt become one number
     * @param temperature of the softmax over the scores, above 0 up to 100
     */
    record RevisionSearch(int initial, ScoreAggregation aggregation, double temperature) implements RevisionSpec {

        public static final double DEFAULT_TEMPERATURE = 0.2;

        public RevisionSearch {
            requireInitial(initial);
            if (!(temperature > 0 && temperature <= 100)) {
                throw new IllegalArgumentException(
                        "the temperature must be above 0 and at most 100, but is " + temperature);
            }
        }

        @Override
        public String name() {
            return "revision_search";
        }

        @Override
        public Optional<String> misfit(int generations) {
            return initialMisfit(initial, generations);
        }
    }

    /**
     * Solutions in rounds, resumed before the first step that the verifier doubts.
     *
     * @param initial independent first solutions, and solutions of each round; 0: a quarter of N
     * @param aggregation how the step scores of a solution become one number
     * @param threshold step score below which a step is doubted, in (0, 1)
     */
    record CritiqueAndRevise(int initial, ScoreAggregation aggregation, double threshold) implements RevisionSpec {

        public static final double DEFAULT_THRESHOLD = 0.5;

        public CritiqueAndRevise {
            requireInitial(initial);
            if (!(threshold > 0 && threshold < 1)) {
                throw new IllegalArgumentException("the threshold must be between 0 and 1, but is " + threshold);
            }
        }

        @Override
        public String name() {
            return "critique_and_revise";
        }

        @Override
        public Optional<String> misfit(int generations) {
            return initialMisfit(initial, generations);
        }
    }

    private static void requireInitial(int initial) {
        if (initial < 0) {
            throw new IllegalArgumentException("the first round must not be negative, but is " + initial);
        }
    }

    private static Optional<String> initialMisfit(int initial, int generations) {
        return initial <= generations
                ? Optional.empty()
                : Optional.of("the first round takes " + initial + " generations, but the budget is " + generations);
    }
}
