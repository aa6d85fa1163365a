package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Rollout;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The beams that compete with each other, at the beginning of a round.
 *
 * @param free slots that no finished beam holds
 * @param branches where the round goes on, with {@code free} samples at most in all
 */
record Subtree(int free, List<Branch> branches) {

    Subtree {
        branches = List.copyOf(branches);
    }

    /** A subtree with this many slots in which nothing is sampled yet. */
    static Subtree of(int slots) {
        return new Subtree(slots, slots == 0 ? List.of() : List.of(new Branch(Rollout.EMPTY, slots)));
    }

    /** The slots in as few subtrees as have {@code most} slots at most, as even as they go, larger ones first. */
    static List<Subtree> split(int slots, int most) {
        int subtrees = Math.ceilDiv(slots, most);
        return IntStream.range(0, subtrees)
                .mapToObj(place -> of(slots / subtrees + (place < slots % subtrees ? 1 : 0)))
                .toList();
    }

    int samples() {
        return branches.stream().mapToInt(Branch::samples).sum();
    }

    /** The next round, after this one brought {@code beams}: a finished one keeps its slot, the rest is dealt anew. */
    Subtree after(List<RatedBeam> beams, Expansion expansion) {
        int left = free
                - (int) beams.stream().filter(rated -> rated.beam().finished()).count();
        List<RatedBeam> ranked = RatedBeam.ranked(beams);
        return new Subtree(left, left == 0 || ranked.isEmpty() ? List.of() : expansion.deal(ranked, left));
    }
}
