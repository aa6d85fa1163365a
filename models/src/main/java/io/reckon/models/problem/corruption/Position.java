package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.plan.Plan;
import java.util.List;
import java.util.Objects;

/**
 * A place in a derivation where a step is to be written wrongly.
 *
 * @param question the text of the question
 * @param plan the right steps
 * @param results the results as written so far; the step to corrupt is the next one
 * @param right the line that would be right here
 */
record Position(String question, Plan plan, List<Long> results, StepLine right) {
    Position {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(plan, "plan");
        results = List.copyOf(results);
        Objects.requireNonNull(right, "right");
    }

    int step() {
        return results.size();
    }
}
