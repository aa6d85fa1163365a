package io.reckon.models.command;

import io.reckon.models.problem.Problem;
import io.reckon.models.problem.derivation.CheckedLine;
import java.util.List;

/**
 * A question with one derivation, right or not, as a line of a training file.
 *
 * @param lines what is written and what would be right in its place
 */
record TrainingRow(String id, String family, int steps, int magnitude, String question, List<Line> lines) {
    /** The slots of a line. */
    record Line(List<String> written, List<String> right) {
        static List<Line> of(List<CheckedLine> lines) {
            return lines.stream()
                    .map(line -> new Line(line.written(), line.right()))
                    .toList();
        }
    }

    static TrainingRow of(Problem problem, List<CheckedLine> lines) {
        return new TrainingRow(
                problem.id(),
                problem.cell().family().text(),
                problem.cell().steps(),
                problem.cell().magnitude().index(),
                problem.question(),
                Line.of(lines));
    }
}
