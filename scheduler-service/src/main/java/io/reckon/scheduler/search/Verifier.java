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
}
