package io.reckon.scheduler.search;

import java.util.List;

/**
 * One round of scoring.
 *
 * @param context what every call carries
 * @param rollouts well-formed rollouts to score, 1 to {@value #MAX_ROLLOUTS}
 */
public record ScoreCall(CallContext context, List<Rollout> rollouts) {

    /** Rollouts of one call at most. */
    public static final int MAX_ROLLOUTS = 1024;

    public ScoreCall {
        rollouts = List.copyOf(rollouts);
        if (rollouts.isEmpty() || rollouts.size() > MAX_ROLLOUTS) {
            throw new IllegalArgumentException("a call scores 1 to " + MAX_ROLLOUTS + ", not " + rollouts.size());
        }
        if (!rollouts.stream().allMatch(Rollout::isWellFormed)) {
            throw new IllegalArgumentException("a rollout without steps, or with a malformed one, cannot be scored");
        }
    }

    /** The same call, made by the owner with this epoch. */
    public ScoreCall ownedBy(long epoch) {
        return new ScoreCall(context.ownedBy(epoch), rollouts);
    }
}
