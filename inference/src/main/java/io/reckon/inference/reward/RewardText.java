package io.reckon.inference.reward;

import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.text.Encoded;
import java.util.List;

/**
 * A rollout as a reward model reads it.
 *
 * @param prompt question, and the earlier attempts where it revises some
 * @param tokens prompt and steps
 * @param stepEnds for each step the place behind its last token
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record RewardText(Encoded prompt, int[] tokens, List<Integer> stepEnds) {
    public RewardText {
        stepEnds = List.copyOf(stepEnds);
    }

    /** Returns one score in [0, 1] for each step of its own. */
    public List<Double> stepScores(TokenScores scores, StepWeights weights) {
        Double[] result = new Double[stepEnds.size()];
        int from = prompt.tokens().length;
        for (int step = 0; step < result.length; step++) {
            int end = stepEnds.get(step);
            result[step] = stepScore(scores, weights, from, end);
            from = end;
        }
        return List.of(result);
    }

    private static double stepScore(TokenScores scores, StepWeights weights, int from, int end) {
        double min = 0;
        double sum = 0;
        for (int token = from; token < end; token++) {
            min = Math.min(min, scores.logProbabilities()[token]);
            sum += scores.logProbabilities()[token];
        }
        return weights.score(scores.values()[end - 1], min, sum);
    }
}
