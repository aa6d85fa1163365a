package io.reckon.scheduler.answer;

import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.strategy.FinalAnswers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Judges a question's difficulty by its text and its samples. Where the difficulty service is out of reach, the question
 * goes on with what was estimated before, or else with the calibration's prior, and does not ask again. State of one
 * question; for one thread.
 */
final class Assessment {

    private final DifficultyEstimator estimator;
    private final Calibration calibration;
    private final Duration patience;
    private Estimate latest;
    private boolean isOutOfReach;

    /**
     * Begins to judge a question.
     *
     * @param calibration what the estimates must rest on
     * @param patience for one estimate
     */
    Assessment(DifficultyEstimator estimator, Calibration calibration, Duration patience) {
        this.estimator = estimator;
        this.calibration = calibration;
        this.patience = patience;
        this.latest = calibration.prior();
    }

    /** The estimate; empty where there is none, which ends the search, or where the search has ended. */
    Optional<Estimate> of(List<Rollout> samples, Search search) {
        if (!search.isOpen()) {
            return Optional.empty();
        }
        if (isOutOfReach) {
            return Optional.of(latest);
        }
        try {
            latest = estimator.estimate(search.nextCall(patience), calibration.id(), scores(samples));
            requireCalibration(search);
            return Optional.of(latest);
        } catch (CallFailedException e) {
            switch (e.kind()) {
                case UNAVAILABLE, LOST, TIMED_OUT -> isOutOfReach = true;
                case UNSUPPORTED, NOT_DEPLOYED, UNCOVERED, SUPERSEDED, BROKEN, CANCELLED, DIVERGED -> search.end(e);
            }
            return isOutOfReach ? Optional.of(latest) : Optional.empty();
        }
    }

    private void requireCalibration(Search search) {
        if (!latest.calibrationId().equals(calibration.id())) {
            search.end(new Ending.Failed("The difficulty service works with calibration " + latest.calibrationId()
                    + ", but the scheduler with " + calibration.id() + "; give both the same calibration.json."));
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
