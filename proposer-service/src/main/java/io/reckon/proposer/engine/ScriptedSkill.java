package io.reckon.proposer.engine;

import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.inference.text.Attempts;

/**
 * How often a scripted proposer is right.
 *
 * @param accuracy share of whole solutions that are right, in [0, 1]
 * @param improvement share of revisions that are right where the latest attempt was wrong, in [0, 1]
 * @param regression share of revisions that are wrong where the latest attempt was right, in [0, 1]
 */
public record ScriptedSkill(double accuracy, double improvement, double regression) {
    public ScriptedSkill {
        require("accuracy", accuracy);
        require("improvement", improvement);
        require("regression", regression);
    }

    private static void require(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, but is " + share);
        }
    }

    /** Returns the probability that a whole solution is right, given the attempts that it revises. */
    double of(ScriptedSolution solution, Attempts attempts) {
        if (attempts.isEmpty()) {
            return accuracy;
        }
        String end = attempts.solutions().getLast().lines().getLast();
        return solution.isAnswer(end) ? 1 - regression : improvement;
    }
}
