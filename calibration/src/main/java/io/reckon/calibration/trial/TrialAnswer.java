package io.reckon.calibration.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a trial.
 *
 * @param status how it ended
 * @param reason what happened, where the status is not {@link TrialStatus#ANSWERED}; else empty
 * @param answer final answer as written; {@code null} where there is none
 * @param bin predicted difficulty bin, 1 to 5; 0 where none was estimated
 * @param spent what it cost
 * @param certainty how sure the answer is; {@code null} where there is none
 * @param candidates all candidates, where the trial was traced; else empty
 */
public record TrialAnswer(
        TrialStatus status,
        String reason,
        @Nullable String answer,
        int bin,
        Spent spent,
        @Nullable Certainty certainty,
        List<Candidate> candidates) {

    /** Copies the candidates. */
    public TrialAnswer {
        candidates = List.copyOf(candidates);
    }

    /** The question was refused before anything was spent. */
    public static TrialAnswer refused(String reason) {
        return new TrialAnswer(TrialStatus.REFUSED, reason, null, 0, Spent.NOTHING, null, List.of());
    }
}
