package io.reckon.scheduler.search;

import java.util.List;

/**
 * One round of sampling.
 *
 * @param context what every call carries
 * @param branches prefixes to continue, 1 to {@value #MAX_SAMPLES}, and as many samples in all; either all revise earlier
 *     attempts or none does
 * @param stopAt where each sample stops
 * @param sampling how to sample
 */
public record ProposeCall(CallContext context, List<Branch> branches, StopAt stopAt, Sampling sampling) {

    /** Samples of one call at most. */
    public static final int MAX_SAMPLES = 1024;

    public ProposeCall {
        branches = List.copyOf(branches);
        if (branches.stream()
                        .map(branch -> branch.rollout().revises())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException(
                    "a call is answered by one model: all its branches revise, or none does");
        }
        int samples = samples(branches);
        if (samples < 1 || samples > MAX_SAMPLES) {
            throw new IllegalArgumentException("a call samples 1 to " + MAX_SAMPLES + ", not " + samples);
        }
    }

    /** The same call, made by the owner with this epoch. */
    public ProposeCall ownedBy(long epoch) {
        return new ProposeCall(context.ownedBy(epoch), branches, stopAt, sampling);
    }

    /** Samples asked for in all. */
    public int samples() {
        return samples(branches);
    }

    private static int samples(List<Branch> branches) {
        return branches.stream().mapToInt(Branch::samples).sum();
    }
}
