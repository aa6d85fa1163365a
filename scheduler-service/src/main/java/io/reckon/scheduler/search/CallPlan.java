package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Usage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A call of the proposer that the budget covers.
 *
 * @param branches what it continues
 * @param maxTokens tokens of each sample at most
 * @param promptTokens tokens of its prompts at most
 */
record CallPlan(List<Branch> branches, int maxTokens, long promptTokens) {

    CallPlan {
        branches = List.copyOf(branches);
    }

    int samples() {
        return branches.stream().mapToInt(Branch::samples).sum();
    }

    /** Whether anything is continued that has steps already. */
    boolean continuesSteps() {
        return branches.stream().anyMatch(branch -> !branch.rollout().steps().isEmpty());
    }

    /** Whether the revision model samples it. */
    boolean revises() {
        return branches.getFirst().rollout().revises();
    }

    CallShape shape() {
        return CallShape.ofBranches(branches);
    }

    /** What the call costs at most, if it is to spend this many generations. */
    Cost worstCase(int generations) {
        return Cost.ofProposer(generations, new Usage(promptTokens, 0, (long) samples() * maxTokens, 0));
    }

    /** Place of the branch that each sample belongs to, in the order of the samples. */
    List<Integer> prefixOfEachSample() {
        return IntStream.range(0, branches.size())
                .boxed()
                .flatMap(place -> Collections.nCopies(branches.get(place).samples(), place).stream())
                .toList();
    }
}
