package io.reckon.verifier.engine.pooling;

import io.reckon.inference.text.QuestionText;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import java.util.List;

/**
 * What a reward model reads and what its outputs mean. Marks of steps are placed here, by token id; what looks like one in a
 * question or step is text.
 */
public sealed interface RewardModelFormat
        permits QwenFormat, MathShepherdFormat, SkyworkFormat, RlhflowFormat, OutcomeFormat {
    /**
     * Returns the texts whose outputs are the scores of a rollout: the marks of all of them, in order, are one for each step.
     *
     * @throws IllegalArgumentException where the question cannot be written
     */
    List<MarkedText> texts(QuestionText question, Rollout rollout);

    /**
     * Returns the score that an output means, in [0, 1].
     *
     * @param output what the model gave at a mark
     * @throws IllegalArgumentException saying what was expected instead
     */
    double score(double[] output);

    /** Returns what the server is asked to do. */
    PoolingTask task();

    /** Returns the score of a rollout: right where every step is, unless the scores are of the solution up to each step. */
    default RolloutScore of(List<Double> steps) {
        return new RolloutScore(steps);
    }

    /** What a server is asked to do, and whether it applies the model's activation to its outputs. */
    enum PoolingTask {
        /** An output for each token, or for each mark: probabilities. */
        EACH_TOKEN("token_classify", true),
        /** An output for each token, as it leaves the model's head. */
        EACH_TOKEN_RAW("token_classify", false),
        /** One output for the whole text: a probability. */
        WHOLE("classify", true);

        private final String word;
        private final boolean usesActivation;

        PoolingTask(String word, boolean usesActivation) {
            this.word = word;
            this.usesActivation = usesActivation;
        }

        /** Returns its name in the API. */
        String word() {
            return word;
        }

        boolean usesActivation() {
            return usesActivation;
        }
    }
}
