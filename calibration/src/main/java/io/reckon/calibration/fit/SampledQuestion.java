package io.reckon.calibration.fit;

import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.GradedTrial;
import java.util.List;

/**
 * A question and its samples.
 *
 * @param id of the question
 * @param text of the question
 * @param samples at least one
 */
public record SampledQuestion(String id, String text, List<ScoredSample> samples) {

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
                trial.question().text(),
                trial.answer().candidates().stream()
                        .map(candidate -> new ScoredSample(
                                grader.isRight(trial.question(), candidate.answer()), candidate.score()))
                        .toList());
    }

    /** Samples that are right. */
    public int right() {
        return (int) samples.stream().filter(ScoredSample::right).count();
    }

    /** Outcome scores of the first samples, as many as there are. */
    public List<Double> firstScores(int count) {
        return samples.stream().limit(count).map(ScoredSample::score).toList();
    }

    /** Share of the samples after the first {@code count}, of which there must be more, that are right, in [0, 1]. */
    public double passRateAfter(int count) {
        return new SampledQuestion(id, text, samples.subList(count, samples.size())).passRate();
    }

    /** Share of samples that are right, in [0, 1]. */
    public double passRate() {
        return (double) right() / samples.size();
    }
}
