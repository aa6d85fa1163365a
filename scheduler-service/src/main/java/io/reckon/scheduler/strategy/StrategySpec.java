package io.reckon.scheduler.strategy;

/** A strategy with its parameters, as data. Source: Snell et al. 2024 (arXiv 2408.03314), section 5. */
public sealed interface StrategySpec {

    /** Name in metrics and logs. */
    String name();

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

    /**
     * N beams searched step by step against the process reward model.
     *
     * @param beamWidth branching factor M, 2 to 64
     * @param maxRounds rounds (steps) at most, 1 to 100
     * @param aggregation how the step scores of a beam become one number
     */
    record BeamSearch(int beamWidth, int maxRounds, ScoreAggregation aggregation) implements StrategySpec {

        public static final int DEFAULT_BEAM_WIDTH = 4;
        public static final int DEFAULT_MAX_ROUNDS = 40;

        public BeamSearch {
            if (beamWidth < 2 || beamWidth > 64) {
                throw new IllegalArgumentException("the beam width must be 2 to 64, but is " + beamWidth);
            }
            if (maxRounds < 1 || maxRounds > 100) {
                throw new IllegalArgumentException("the rounds must be 1 to 100, but are " + maxRounds);
            }
        }

        @Override
        public String name() {
            return "beam_search";
        }
    }
}
