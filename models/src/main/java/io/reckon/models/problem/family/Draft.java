package io.reckon.models.problem.family;

import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.plan.Plan;
import java.util.List;
import java.util.Objects;

/**
 * A problem before it is put into words.
 *
 * @param plan the steps
 * @param facts what the question says, in the plan's order
 * @param question what it asks
 * @param distractors facts whose number nobody needs; none, some or all of them may be told too
 */
public record Draft(Plan plan, List<Fact> facts, Fact question, List<Fact> distractors) {
    public Draft {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(question, "question");
        facts = List.copyOf(facts);
        distractors = List.copyOf(distractors);
    }
}
