package io.reckon.calibration.fit;

import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.GradedTrial;
import java.util.List;

/**
 * A question and its samples.
 *
 * @param id of the question
 * @param samples at least one
 */
public record SampledQuestion(String id, List<ScoredSample> samples) {

    /** @throws IllegalArgumentException if there are no samples */
    public SampledQuestion {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("question %s has no samples".formatted(id));
        }
    }

    /** Takes the candidates of a traced trial as samples; there must be at least one. */
    public static SampledQuestion of(GradedTrial trial, Grader grader) {
        return new SampledQuestion(
                trial.question().id(),
                trial.answer().candidates().stream()
                        .map(candidate -> new ScoredSample(
                                grader.isRight(trial.question(), candidate.answer()), candidate.score()))
                        .toList());
    }

    /** Samples that are right. */
    public int right() {
        return (int) samples.stream().filter(ScoredSample::right).count();
    }

    /** Share of samples that are right, in [0, 1]. */
    public double passRate() {
        return (double) right() / samples.size();
    }
}
