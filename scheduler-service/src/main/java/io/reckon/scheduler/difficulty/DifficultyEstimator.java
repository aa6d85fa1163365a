package io.reckon.scheduler.difficulty;

import io.reckon.scheduler.search.CallContext;
import java.util.List;

/** Port to what estimates difficulty. Thread-safe; blocks the caller. */
public interface DifficultyEstimator {

    /**
     * Estimates the difficulty of the call's question.
     *
     * @param context what every call carries
     * @param calibrationId the calibration that the estimate must rest on
     * @param probeScores outcome scores in [0, 1] of the probe's solutions, 0 for one without a final answer; none: the
     *     estimate before any probe
     * @throws io.reckon.scheduler.search.CallFailedException if there is no result
     */
    Estimate estimate(CallContext context, String calibrationId, List<Double> probeScores);
}
