package io.reckon.scheduler.search;

import java.util.List;

/**
 * What decides how many tokens a call makes a model read.
 *
 * @param prefixes different texts
 * @param sequences texts, with repetitions
 * @param stepBytes bytes of the steps in all sequences, line ends included
 * @param stepTexts texts that there are where a model reads a sequence once for each of its steps
 * @param stepTextBytes bytes of the steps in those, at most
 */
record CallShape(int prefixes, int sequences, long stepBytes, int stepTexts, long stepTextBytes) {

    /** Sequences of one step at most. */
    CallShape(int prefixes, int sequences, long stepBytes) {
        this(prefixes, sequences, stepBytes, sequences, stepBytes);
    }

    static CallShape ofBranches(List<Branch> branches) {
        CallShape all = new CallShape(0, 0, 0);
        for (Branch branch : branches) {
            all = all.and(branch.rollout(), branch.samples());
        }
        return all;
    }

    static CallShape ofRollouts(List<Rollout> rollouts) {
        CallShape all = new CallShape(0, 0, 0);
        for (Rollout rollout : rollouts) {
            all = all.and(rollout, 1);
        }
        return all;
    }

    private CallShape and(Rollout rollout, int times) {
        long bytes = rollout.stepBytes();
        int texts = Math.max(1, rollout.steps().size());
        return new CallShape(
                prefixes + 1,
                sequences + times,
                stepBytes + times * bytes,
                stepTexts + times * texts,
                stepTextBytes + bytes * texts * times);
    }

    /** The same sequences, each with one more step, of so many bytes in all. */
    CallShape longerBy(long bytes) {
        int mostTexts = 1 + Math.ceilDiv(stepTexts, sequences);
        return new CallShape(
                prefixes,
                sequences,
                stepBytes + bytes,
                stepTexts + sequences,
                stepTextBytes + stepBytes + mostTexts * bytes);
    }

    /** The shape of a call with a text for each step. */
    CallShape stepByStep() {
        return new CallShape(stepTexts, stepTexts, stepTextBytes);
    }
}
