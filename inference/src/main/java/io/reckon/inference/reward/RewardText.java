package io.reckon.inference.reward;

import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.text.Encoded;
import java.util.List;

/**
 * A rollout as a reward model reads it.
 *
 * @param tokens prompt and steps
 * @param stepEnds for each step the place behind its last token
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record RewardText(Encoded prompt, int[] tokens, List<Integer> stepEnds) {
    public RewardText {
        stepEnds = List.copyOf(stepEnds);
    }

    /** Returns one score in [0, 1] for each step. */
    public List<Double> stepScores(TokenScores scores, RewardFormat format) {
        Double[] result = new Double[stepEnds.size()];
        int from = prompt.tokens().length;
        for (int step = 0; step < result.length; step++) {
            int end = stepEnds.get(step);
            result[step] = stepScore(scores, format, from, end);
            from = end;
        }
        return List.of(result);
    }

    private static double stepScore(TokenScores scores, RewardFormat format, int from, int end) {
        double min = 0;
        double sum = 0;
        for (int token = from; token < end; token++) {
            min = Math.min(min, scores.logProbabilities()[token]);
            sum += scores.logProbabilities()[token];
        }
        return format.score(scores.values()[end - 1], min, sum);
    }
}
