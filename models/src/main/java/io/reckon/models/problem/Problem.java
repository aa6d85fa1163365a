package io.reckon.models.problem;

import io.reckon.models.problem.plan.Plan;
import java.util.Objects;

/**
 * A word problem with its derivation.
 *
 * @param id {@code <split>-<seed>-<index>}
 * @param question the text
 * @param plan the steps of the one accepted derivation
 */
public record Problem(String id, Split split, Cell cell, String question, Plan plan) {
    public Problem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(plan, "plan");
    }
}
