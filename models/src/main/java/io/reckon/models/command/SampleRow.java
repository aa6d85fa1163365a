package io.reckon.models.command;

import io.reckon.models.problem.derivation.Verdict;
import java.util.List;

/**
 * The verdict on one sampled solution, as a line of a file.
 *
 * @param sample index of the sample, from 0
 * @param firstWrongStep index of the first line that is wrong, missing or too much; -1 where there is none
 */
record SampleRow(
        String id,
        int sample,
        boolean answerRight,
        boolean derivationRight,
        int firstWrongStep,
        boolean finished,
        String question,
        List<TrainingRow.Line> lines) {
    static SampleRow of(String id, int sample, String question, Verdict verdict) {
        return new SampleRow(
                id,
                sample,
                verdict.answerRight(),
                verdict.derivationRight(),
                verdict.firstWrongStep(),
                verdict.finished(),
                question,
                TrainingRow.Line.of(verdict.lines()));
    }
}
