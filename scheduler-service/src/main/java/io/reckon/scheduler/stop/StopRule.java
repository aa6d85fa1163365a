package io.reckon.scheduler.stop;

/** When to stop a search before its budget is spent. No rule holds before there is a vote. */
public sealed interface StopRule {

    /** Threshold where none is given. */
    double DEFAULT_THRESHOLD = 0.95;

    /** Whether the search has seen enough. */
    boolean holds(Standing standing);

    /**
     * Adaptive-Consistency (Aggarwal et al. 2023): the most frequent answer is more probable than the runner-up, each
     * candidate one vote. Four votes without dissent make 31/32.
     *
     * @param threshold posterior probability, in (0, 1)
     */
    record BetaPosterior(double threshold) implements StopRule {

        public BetaPosterior {
            requireProbability(threshold);
        }

        @Override
        public boolean holds(Standing standing) {
            return !standing.votes().isEmpty() && standing.lead(vote -> 1).posterior() >= threshold;
        }
    }

    /**
     * The same with votes weighted by the verifier: v1 and v2 of Beta(v1 + 1, v2 + 1) are the two largest sums of outcome
     * scores. A candidate that the verifier half believes is half a vote; where none was scored, each is one.
     *
     * @param threshold posterior probability, in (0, 1)
     */
    record WeightedPosterior(double threshold) implements StopRule {

        public WeightedPosterior {
            requireProbability(threshold);
        }

        @Override
        public boolean holds(Standing standing) {
            return !standing.votes().isEmpty() && standing.lead(Vote::weight).posterior() >= threshold;
        }
    }

    /**
     * The latest answers agree: early-stopping self-consistency (Li et al. 2024, arXiv 2401.10480), its window sliding.
     *
     * @param answers that must agree, 2 to 64
     */
    record Window(int answers) implements StopRule {

        public static final int DEFAULT_ANSWERS = 4;

        public Window {
            if (answers < 2 || answers > 64) {
                throw new IllegalArgumentException("the window must be 2 to 64 answers, but is " + answers);
            }
        }

        @Override
        public boolean holds(Standing standing) {
            return standing.lastAgree(answers);
        }
    }

    /**
     * The confidence that the selected answer is right reaches the target.
     *
     * @param target in (0, 1)
     */
    record Confidence(double target) implements StopRule {

        public Confidence {
            requireProbability(target);
        }

        @Override
        public boolean holds(Standing standing) {
            return !standing.votes().isEmpty() && standing.confidence() >= target;
        }
    }

    private static void requireProbability(double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("the threshold must be above 0 and below 1, but is " + threshold);
        }
    }
}
