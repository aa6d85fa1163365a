package io.reckon.calibration.strategy;

/** What takes part in a measurement: a pinned strategy, or the policy of the deployment. */
public sealed interface Contender {

    /** Most frequent answer of N solutions. */
    Contender MAJORITY_VOTE = new MajorityVote();

    /** All labels, as a person reads them. */
    String LABELS = "majority, best-of-n, best-of-n-weighted, beam (M = 4), beam:M, beam:sqrt,"
            + " lookahead (M = 4, k = 1), lookahead:M:k, dvts (M = 4), dvts:M, rebase or policy";

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

    /** No strategy pinned: the deployment probes and chooses. */
    record Policy() implements Contender {
        @Override
        public String label() {
            return "policy";
        }
    }

    /**
     * Reads a label: {@value LABELS}.
     *
     * @throws IllegalArgumentException if it is none of these, or a number in it is out of its range
     */
    static Contender parse(String label) {
        return switch (label) {
            case "majority" -> MAJORITY_VOTE;
            case "best-of-n" -> new BestOfN();
            case "best-of-n-weighted" -> new BestOfNWeighted();
            case "beam" -> new BeamSearch(DEFAULT_WIDTH);
            case "beam:sqrt" -> new SquareRootBeamSearch();
            case "lookahead" -> LookaheadSearch.DEFAULT;
            case "dvts" -> new Dvts(DEFAULT_WIDTH);
            case "rebase" -> new Rebase();
            case "policy" -> new Policy();
            case String beam when beam.matches("beam:\\d{1,2}") -> new BeamSearch(number(beam, 1));
            case String ahead
            when ahead.matches("lookahead:\\d{1,2}:\\d{1,2}") ->
                new LookaheadSearch(number(ahead, 1), number(ahead, 2));
            case String dvts when dvts.matches("dvts:\\d{1,2}") -> new Dvts(number(dvts, 1));
            default -> throw new IllegalArgumentException("unknown strategy " + label + ": " + LABELS);
        };
    }

    /** The number in this place of a label, the name being place 0. */
    private static int number(String label, int place) {
        return Integer.parseInt(label.split(":", -1)[place]);
    }

    private static void requireWidth(int width) {
        if (width < 2 || width > 64) {
            throw new IllegalArgumentException("a beam width is 2 to 64, not " + width);
        }
    }
}
