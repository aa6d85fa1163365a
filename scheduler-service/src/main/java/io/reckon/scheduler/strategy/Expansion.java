package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Branch;
import java.util.ArrayList;
import java.util.List;

/** Rule by which the beams that compete with each other share the slots that are free. */
@FunctionalInterface
interface Expansion {

    /**
     * Deals the slots.
     *
     * @param ranked open beams, the best first, 1 and up
     * @param free slots, 1 and up
     * @return beams to go on from, with {@code free} samples at most in all
     */
    List<Branch> deal(List<RatedBeam> ranked, int free);

    /**
     * The best ⌈{@code free}/M⌉ beams are kept, and the slots dealt as evenly as they go, better beams first; so no beam
     * has more than M next steps, and no slot is idle while there are beams enough.
     */
    static Expansion ofBest(int m) {
        return (ranked, free) -> {
            int kept = Math.min(ranked.size(), Math.ceilDiv(free, m));
            List<Branch> branches = new ArrayList<>();
            for (int place = 0; place < kept; place++) {
                int share = free / kept + (place < free % kept ? 1 : 0);
                branches.add(new Branch(ranked.get(place).beam(), Math.min(share, m)));
            }
            return branches;
        };
    }
}
