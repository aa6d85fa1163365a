package io.reckon.models.command;

import io.reckon.models.problem.Problem;
import java.util.List;

/**
 * A problem as a line of a question file.
 *
 * @param answer the right answer in digits
 * @param solution the reference derivation
 * @param plan the steps in the notation of {@link io.reckon.models.problem.plan.Step#notation()}
 */
record QuestionRow(
        String id,
        String question,
        String answer,
        String solution,
        String split,
        String family,
        int steps,
        int magnitude,
        List<String> plan) {
    static QuestionRow of(Problem problem) {
        return new QuestionRow(
                problem.id(),
                problem.question(),
                Long.toString(problem.plan().answer()),
                problem.plan().solution(),
                problem.split().text(),
                problem.cell().family().text(),
                problem.cell().steps(),
                problem.cell().magnitude().index(),
                problem.plan().notations());
    }
}
