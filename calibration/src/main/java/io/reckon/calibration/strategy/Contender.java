package io.reckon.calibration.strategy;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** What takes part in a measurement: a pinned strategy, or the policy of the deployment. */
public sealed interface Contender {

    /** Most frequent answer of N solutions. */
    Contender MAJORITY_VOTE = new MajorityVote();

    /** All labels, as a person reads them. */
    String LABELS = "majority, best-of-n, best-of-n-weighted, beam (M = 4), beam:M, beam:sqrt,"
            + " lookahead (M = 4, k = 1), lookahead:M:k, dvts (M = 4), dvts:M, rebase,"
            + " revisions (one chain), revisions:L, revisions-majority, revisions-majority:L, revision-search,"
            + " critique-and-revise, policy or policy:PRICE (of a thousand tokens);"
            + " adaptive-beta(X), adaptive-weighted(X), adaptive-window(X), adaptive-confidence(X) stop X early";

    /** Beam width that the deployment takes where none is pinned, or less where there are fewer beams. */
    int DEFAULT_WIDTH = 4;

    /** Name in options, tables and files; {@link #parse} reads it back. */
    String label();

    /** Most frequent answer of N solutions. */
    record MajorityVote() implements Contender {
        @Override
        public String label() {
            return "majority";
        }
    }

    /** The solution with the highest outcome score of N. */
    record BestOfN() implements Contender {
        @Override
        public String label() {
            return "best-of-n";
        }
    }

    /** The answer with the largest sum of outcome scores over N solutions. */
    record BestOfNWeighted() implements Contender {
        @Override
        public String label() {
            return "best-of-n-weighted";
        }
    }

    /**
     * Beam search with N beams.
     *
     * @param width beam width M, 2 to 64
     */
    record BeamSearch(int width) implements Contender {

        /** @throws IllegalArgumentException if the width is out of its range */
        public BeamSearch {
            requireWidth(width);
        }

        @Override
        public String label() {
            return width == DEFAULT_WIDTH ? "beam" : "beam:" + width;
        }
    }

    /** Beam search with N beams and a beam width of √N. */
    record SquareRootBeamSearch() implements Contender {
        @Override
        public String label() {
            return "beam:sqrt";
        }
    }

    /**
     * Beam search that scores a step by what it leads to.
     *
     * @param width beam width M, 2 to 64
     * @param steps simulated steps k, 0 to 16
     */
    record LookaheadSearch(int width, int steps) implements Contender {

        static final LookaheadSearch DEFAULT = new LookaheadSearch(DEFAULT_WIDTH, 1);

        /** @throws IllegalArgumentException if the width or the steps are out of their range */
        public LookaheadSearch {
            requireWidth(width);
            if (steps < 0 || steps > 16) {
                throw new IllegalArgumentException("a lookahead is 0 to 16 steps, not " + steps);
            }
        }

        @Override
        public String label() {
            return equals(DEFAULT) ? "lookahead" : "lookahead:" + width + ":" + steps;
        }
    }

    /**
     * Diverse verifier tree search over N/M subtrees.
     *
     * @param width beam width M, 2 to 64
     */
    record Dvts(int width) implements Contender {

        /** @throws IllegalArgumentException if the width is out of its range */
        public Dvts {
            requireWidth(width);
        }

        @Override
        public String label() {
            return width == DEFAULT_WIDTH ? "dvts" : "dvts:" + width;
        }
    }

    /** Reward balanced search at its default temperature. */
    record Rebase() implements Contender {
        @Override
        public String label() {
            return "rebase";
        }
    }

    /**
     * Chains of revisions, selected by the verifier or by majority.
     *
     * @param chainLength attempts of each chain, a power of two; 0: all in one chain
     * @param byMajority whether all attempts vote; else the verifier selects
     */
    record Revisions(int chainLength, boolean byMajority) implements Contender {

        /** @throws IllegalArgumentException if the length is out of its range */
        public Revisions {
            if (chainLength < 0 || Integer.bitCount(chainLength) > 1) {
                throw new IllegalArgumentException("a chain length is a power of two, not " + chainLength);
            }
        }

        @Override
        public String label() {
            return (byMajority ? "revisions-majority" : "revisions") + (chainLength == 0 ? "" : ":" + chainLength);
        }
    }

    /** Rounds of revisions of those attempts that the verifier chooses, at the default settings. */
    record RevisionSearch() implements Contender {
        @Override
        public String label() {
            return "revision-search";
        }
    }

    /** Solutions resumed before the first step that the verifier doubts, at the default settings. */
    record CritiqueAndRevise() implements Contender {
        @Override
        public String label() {
            return "critique-and-revise";
        }
    }

    /**
     * Another contender's strategy, run in installments until a rule holds, with its defaults.
     *
     * @param rule says when to stop
     * @param strategy that is run; neither the policy nor an adaptive stop
     */
    record AdaptiveStop(StopRule rule, Contender strategy) implements Contender {

        /** @throws IllegalArgumentException if the strategy cannot be wrapped */
        public AdaptiveStop {
            if (strategy instanceof AdaptiveStop || strategy instanceof Policy) {
                throw new IllegalArgumentException(rule + " cannot wrap " + strategy.label());
            }
        }

        @Override
        public String label() {
            return rule + "(" + strategy.label() + ")";
        }
    }

    /** Whether a contender stops at a confidence, which only a calibrated deployment knows. */
    static boolean restsOnConfidence(Contender contender) {
        return contender instanceof AdaptiveStop stop && stop.rule == StopRule.CONFIDENCE;
    }

    /**
     * No strategy pinned: the deployment probes and chooses.
     *
     * @param tokenPrice accuracy that a thousand tokens are worth, 0 and up; empty: the deployment's default
     */
    record Policy(OptionalDouble tokenPrice) implements Contender {

        /** @throws IllegalArgumentException if the price is out of its range */
        public Policy {
            if (!(tokenPrice.orElse(0) >= 0) || Double.isInfinite(tokenPrice.orElse(0))) {
                throw new IllegalArgumentException("a token price is 0 or more, not " + tokenPrice.getAsDouble());
            }
        }

        /** At the deployment's own price of tokens. */
        public Policy() {
            this(OptionalDouble.empty());
        }

        @Override
        public String label() {
            return tokenPrice.isEmpty()
                    ? "policy"
                    : "policy:"
                            + BigDecimal.valueOf(tokenPrice.getAsDouble())
                                    .stripTrailingZeros()
                                    .toPlainString();
        }
    }

    /** Whether a contender revises earlier attempts, which takes a model trained for that. */
    static boolean needsRevisionModel(Contender contender) {
        return switch (contender) {
            case RevisionSearch _ignored -> true;
            case Revisions chains -> chains.chainLength() != 1;
            case AdaptiveStop stop -> needsRevisionModel(stop.strategy());
            default -> false;
        };
    }

    /**
     * Reads a label: {@value LABELS}.
     *
     * @throws IllegalArgumentException if it is none of these, or a number in it is out of its range
     */
    static Contender parse(String label) {
        return ContenderLabel.parse(label);
    }

    private static void requireWidth(int width) {
        if (width < 2 || width > 64) {
            throw new IllegalArgumentException("a beam width is 2 to 64, not " + width);
        }
    }
}
