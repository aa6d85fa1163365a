package io.reckon.scheduler.strategy;

import java.util.Optional;

/** Branching factor M of a search with N beams: the next steps that are sampled from a beam that is kept. */
public sealed interface BeamWidth {

    /** M where the question leaves it open. */
    int DEFAULT = 4;

    /** M for this many beams, 2 and up. Fewer beams than M are one beam's next steps. */
    int of(int beams);

    /** Why it does not fit this many beams; empty: it does. Only a width that somebody asked for can be too large. */
    default Optional<String> misfit(int beams) {
        return Optional.empty();
    }

    /** {@value BeamWidth#DEFAULT}, or N where that is less. */
    record Standard() implements BeamWidth {
        @Override
        public int of(int beams) {
            return DEFAULT;
        }
    }

    /**
     * The same for every N.
     *
     * @param m 2 to 64
     */
    record Fixed(int m) implements BeamWidth {

        public Fixed {
            if (m < 2 || m > 64) {
                throw new IllegalArgumentException("the beam width must be 2 to 64, but is " + m);
            }
        }

        @Override
        public int of(int beams) {
            return m;
        }

        @Override
        public Optional<String> misfit(int beams) {
            return m <= beams
                    ? Optional.empty()
                    : Optional.of("the beam width is " + m + ", but the budget is enough for " + beams + " beams");
        }
    }

    /** The square root of N, rounded, and 2 at least: as many beams are kept as each has next steps. */
    record SquareRoot() implements BeamWidth {
        @Override
        public int of(int beams) {
            return Math.max(2, (int) Math.round(Math.sqrt(beams)));
        }
    }
}
