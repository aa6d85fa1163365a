package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import java.util.Comparator;
import java.util.List;

/**
 * A beam and what it is worth.
 *
 * @param beam partial or finished
 * @param score in [0, 1]; −1 where it could not be scored
 */
record RatedBeam(Rollout beam, double score) {

    /** Those that can be gone on from, the best first; equal ones in their order. */
    static List<RatedBeam> ranked(List<RatedBeam> beams) {
        return beams.stream()
                .filter(rated -> !rated.beam().finished() && rated.beam().isWellFormed())
                .sorted(Comparator.comparingDouble(RatedBeam::score).reversed())
                .toList();
    }
}
