package io.reckon.scheduler.answer;

import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.strategy.FinalAnswers;
import java.util.List;
import java.util.Optional;

/**
 * Judges a question's difficulty by its text and its samples.
 *
 * @param estimator estimates it
 * @param calibrationId calibration that the estimate must rest on
 */
record Assessment(DifficultyEstimator estimator, String calibrationId) {

    /** The estimate; empty where there is none, which ends the search, or where the search has ended. */
    Optional<Estimate> of(List<Rollout> samples, Search search) {
        if (!search.isOpen()) {
            return Optional.empty();
        }
        try {
            Estimate estimate = estimator.estimate(search.nextCall(), calibrationId, scores(samples));
            if (!estimate.calibrationId().equals(calibrationId)) {
                search.end(new Ending.Failed("The difficulty service works with calibration " + estimate.calibrationId()
                        + ", but the scheduler with " + calibrationId + "; give both the same calibration.json."));
            }
            return Optional.of(estimate);
        } catch (CallFailedException e) {
            search.end(e);
            return Optional.empty();
        }
    }

    /** Outcome scores; 0 for a solution without a final answer. One that could not be scored says nothing. */
    private static List<Double> scores(List<Rollout> samples) {
        return samples.stream()
                .flatMap(rollout -> FinalAnswers.of(rollout).isEmpty()
                        ? Optional.of(0.0).stream()
                        : rollout.score().map(score -> score.outcome()).stream())
                .toList();
    }
}
