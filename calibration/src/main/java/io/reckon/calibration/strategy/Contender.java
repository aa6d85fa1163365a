package io.reckon.calibration.strategy;

/** What takes part in a measurement: a pinned strategy, or the policy of the deployment. */
public sealed interface Contender {

    /** Most frequent answer of N solutions. */
    Contender MAJORITY_VOTE = new MajorityVote();

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

        static final int DEFAULT_WIDTH = 4;

        /** @throws IllegalArgumentException if the width is out of its range */
        public BeamSearch {
            if (width < 2 || width > 64) {
                throw new IllegalArgumentException("a beam width is 2 to 64, not " + width);
            }
        }

        @Override
        public String label() {
            return width == DEFAULT_WIDTH ? "beam" : "beam:" + width;
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
     * Reads a label: {@code majority}, {@code best-of-n}, {@code best-of-n-weighted}, {@code beam} (width 4),
     * {@code beam:M} or {@code policy}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Contender parse(String label) {
        return switch (label) {
            case "majority" -> MAJORITY_VOTE;
            case "best-of-n" -> new BestOfN();
            case "best-of-n-weighted" -> new BestOfNWeighted();
            case "beam" -> new BeamSearch(BeamSearch.DEFAULT_WIDTH);
            case "policy" -> new Policy();
            case String beam when beam.matches("beam:\\d{1,2}") -> new BeamSearch(Integer.parseInt(beam.substring(5)));
            default ->
                throw new IllegalArgumentException(
                        "unknown strategy %s: majority, best-of-n, best-of-n-weighted, beam, beam:M or policy"
                                .formatted(label));
        };
    }
}
