package io.reckon.verifier.score;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.text.QuestionText;
import java.util.List;

/**
 * A call of the verifier.
 *
 * @param context who calls and how long they wait
 * @param question the question
 * @param rollouts 1 to 1024 rollouts of it
 */
public record Scoring(CallContext context, QuestionText question, List<Rollout> rollouts) {
    /** Rollouts of one call at most. */
    public static final int MOST_ROLLOUTS = 1024;

    public Scoring {
        rollouts = List.copyOf(rollouts);
        if (rollouts.isEmpty()) {
            throw new IllegalArgumentException("no rollouts to score");
        }
        if (rollouts.size() > MOST_ROLLOUTS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_ROLLOUTS + " rollouts in a call, but there are " + rollouts.size());
        }
    }
}
