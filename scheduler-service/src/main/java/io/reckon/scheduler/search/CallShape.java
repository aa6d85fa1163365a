package io.reckon.scheduler.search;

import java.util.List;

/**
 * What decides how many tokens a call makes a model read.
 *
 * @param prefixes different texts
 * @param sequences texts, with repetitions
 * @param stepBytes bytes of the steps in all sequences, line ends included
 */
record CallShape(int prefixes, int sequences, long stepBytes) {

    static CallShape ofBranches(List<Branch> branches) {
        int sequences = 0;
        long bytes = 0;
        for (Branch branch : branches) {
            sequences += branch.samples();
            bytes += branch.samples() * branch.rollout().stepBytes();
        }
        return new CallShape(branches.size(), sequences, bytes);
    }

    static CallShape ofRollouts(List<Rollout> rollouts) {
        long bytes = rollouts.stream().mapToLong(Rollout::stepBytes).sum();
        return new CallShape(rollouts.size(), rollouts.size(), bytes);
    }
}
