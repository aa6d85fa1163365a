package io.reckon.scheduler.search;

import java.util.Optional;

/** Port to the model that scores steps and outcomes. Thread-safe; blocks the caller. */
public interface Verifier {

    /**
     * Scores every rollout of the call, all in one batch: one score in [0, 1] for each step, and one of the whole. The
     * attempts that a rollout revises are in view, but not scored.
     *
     * @throws CallFailedException if there is no result; it says whether the call may have spent something
     */
    Scores score(ScoreCall call);

    /**
     * What the very same call, made before by a scheduler that stopped in the midst of it, has scored, where the service
     * still knows it. Spends nothing that the first one did not. Empty where nobody knows, which is all that a service
     * without memory can say.
     *
     * @throws CallFailedException if the service cannot be asked
     */
    default Optional<Scores> recover(ScoreCall call) {
        return Optional.empty();
    }
}
