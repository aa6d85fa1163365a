package io.reckon.scheduler.search;

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
     * What the very same call, made before by a scheduler that stopped in the midst of it, has scored. Spends nothing that the
     * first one did not. That it is lost is all that a service without memory can say.
     *
     * @param departure when and where the call was about to leave
     * @throws CallFailedException if the search has a later owner, or is given up
     */
    default Recovery<Scores> recover(ScoreCall call, Departure departure) {
        return new Recovery.Lost<>();
    }

    /** Tells apart the sets of replicas that a call may get to: the same number for the same replicas. */
    default long reach() {
        return 0;
    }
}
