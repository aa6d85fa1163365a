package io.reckon.verifier.engine.likelihood;

import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Tokens;
import io.reckon.verifier.score.Rollout;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rollouts as prompts of a proposer are written, so that the model reads what it would have sampled.
 *
 * @param prompts the model's prompts
 */
record LikelihoodTexts(PromptWriter prompts) {
    /**
     * Returns the text of a rollout.
     *
     * @throws IllegalArgumentException where the question cannot be written
     */
    LikelihoodText text(QuestionText question, Rollout rollout) {
        List<int[]> parts = new ArrayList<>(List.of(prompts.prompt(question, rollout.attempts())));
        List<Integer> ends = new ArrayList<>(List.of(parts.getFirst().length));
        for (String step : rollout.steps().lines()) {
            int[] tokens = prompts.step(step);
            parts.add(tokens);
            ends.add(ends.getLast() + tokens.length);
        }
        return new LikelihoodText(Tokens.concat(parts.toArray(int[][]::new)), ends);
    }
}
