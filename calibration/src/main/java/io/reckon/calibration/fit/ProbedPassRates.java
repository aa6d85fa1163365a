package io.reckon.calibration.fit;

import io.reckon.calibration.measurement.GradedTrial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Expected pass rate of each question, as the difficulty service would tell it from a probe. */
final class ProbedPassRates {

    private static final int MOST_SAMPLES = 4;
    private static final int SHARE = 4;

    private final DifficultyFit difficulty;
    private final Map<String, SampledQuestion> questions;

    ProbedPassRates(DifficultyFit difficulty, List<SampledQuestion> questions) {
        this.difficulty = difficulty;
        this.questions = questions.stream().collect(Collectors.toMap(SampledQuestion::id, question -> question));
    }

    /** Whether the question of this trial has samples. */
    boolean knows(GradedTrial trial) {
        return questions.containsKey(trial.question().id());
    }

    /**
     * From the first samples of the question, as many as the scheduler's default probe has: a quarter of the budget, four
     * at most. They are not among the candidates of the trial, so that they tell a little more than a probe would.
     */
    double of(GradedTrial trial, int budget) {
        SampledQuestion question = questions.get(trial.question().id());
        if (question == null) {
            throw new IllegalArgumentException(
                    "no samples of " + trial.question().id());
        }
        List<Double> scores = question.firstScores(Math.min(MOST_SAMPLES, budget / SHARE));
        var text = difficulty.priorOf(question.id(), question.text());
        return Math.clamp(difficulty.posterior(text, scores).mean(), 0, 1);
    }
}
