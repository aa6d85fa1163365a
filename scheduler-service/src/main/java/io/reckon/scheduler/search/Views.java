package io.reckon.scheduler.search;

import java.util.List;

/** What the models of a call have in view of earlier attempts. */
final class Views {

    private Views() {}

    /** The first of the rollouts, as many as one model samples: either all revise earlier attempts or none does. */
    static List<Rollout> ofOneModel(List<Rollout> rollouts) {
        boolean revises = rollouts.getFirst().revises();
        int count = 0;
        while (count < rollouts.size() && rollouts.get(count).revises() == revises) {
            count++;
        }
        return rollouts.subList(0, count);
    }

    /** Whether any has earlier attempts in view. */
    static boolean anyRevises(List<Rollout> rollouts) {
        return rollouts.stream().anyMatch(Rollout::revises);
    }

    /**
     * The rollouts for a model whose context did not hold them: those with the most attempts in view lose the oldest.
     * What has none left stands alone.
     */
    static List<Rollout> shortened(List<Rollout> rollouts) {
        int most = rollouts.stream()
                .mapToInt(rollout -> rollout.attempts().size())
                .max()
                .orElse(0);
        return rollouts.stream()
                .map(rollout -> rollout.revises() && rollout.attempts().size() == most
                        ? rollout.withoutOldestAttempt()
                        : rollout)
                .toList();
    }
}
