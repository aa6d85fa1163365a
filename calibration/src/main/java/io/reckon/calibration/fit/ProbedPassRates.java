package io.reckon.calibration.fit;

import io.reckon.calibration.measurement.GradedTrial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Expected pass rate of each question, as the difficulty service would tell it from a probe. */
final class ProbedPassRates {

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
     * From as many of the question's samples as a probe has. They are not among the candidates of the trial, so that they
     * tell a little more than a probe would.
     */
    double of(GradedTrial trial, int budget) {
        SampledQuestion question = questions.get(trial.question().id());
        if (question == null) {
            throw new IllegalArgumentException(
                    "no samples of " + trial.question().id());
        }
        List<Double> scores = question.probeScores(budget);
        var text = difficulty.priorOf(question.id(), question.text());
        return Math.clamp(difficulty.posterior(text, scores).mean(), 0, 1);
    }
}
