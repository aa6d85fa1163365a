package io.reckon.inference.engine;

import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.decoder.PassOutput;
import io.reckon.inference.sampling.Exponential;

/** Reads log-probabilities and values of a text's tokens from the output of a pass. For the engine's thread. */
final class TokenScorer {
    private final float[] logits;

    TokenScorer(int vocabularySize) {
        this.logits = new float[vocabularySize];
    }

    /**
     * Writes the scores of the tokens that a pass has read.
     *
     * @param row the text's row in the pass
     * @param text tokens of the text
     * @param from first token that was read; its own log-probability comes from the pass before
     * @param scores receives them
     */
    void score(PassOutput output, int row, int[] text, int from, TokenScores scores) {
        for (int token = from; token < text.length; token++) {
            scores.values()[token] = output.value(row, token - from);
            if (token > from) {
                output.logits(row, token - 1 - from, logits);
                scores.logProbabilities()[token] = logProbability(text[token]);
            }
        }
    }

    private float logProbability(int token) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Exponential.of(logit - highest);
        }
        return (float) (logits[token] - highest - Math.log(sum));
    }
}
