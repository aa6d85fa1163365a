package io.reckon.verifier.engine.pooling;

import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.TextTokenizer;
import io.reckon.verifier.score.Rollout;
import java.util.Arrays;
import java.util.List;

/**
 * Skywork-o1-Open-PRM (He et al. 2024): the question on a line behind the begin token, steps that end with a line end, and
 * there the output of the value head, whose sigmoid is the score.
 */
public final class SkyworkFormat implements RewardModelFormat {
    private static final String LINE_END = "\n";

    private final PromptWriter texts;
    private final TextTokenizer tokenizer;
    private final int mark;

    SkyworkFormat(PromptWriter texts) {
        this.texts = texts;
        this.tokenizer = texts.tokenizer();
        int[] lineEnd = tokenizer.encode(LINE_END).tokens();
        this.mark = lineEnd[lineEnd.length - 1];
    }

    @Override
    public List<MarkedText> texts(QuestionText question, Rollout rollout) {
        MarkedTextBuilder text = new MarkedTextBuilder()
                .add(texts.config().beginToken().stream().toArray())
                .add(tokenizer
                        .encode(texts.message(question, rollout.attempts()) + LINE_END)
                        .tokens());
        rollout.steps()
                .lines()
                .forEach(step ->
                        text.add(tokenizer.encodeNextLine(step).tokens()).mark(mark));
        return List.of(text.text());
    }

    @Override
    public double score(double[] output) {
        if (output.length != 1 || !Double.isFinite(output[0])) {
            throw new IllegalArgumentException(
                    "one output of the value head was expected, not " + Arrays.toString(output));
        }
        return 1 / (1 + Math.exp(-output[0]));
    }

    @Override
    public PoolingTask task() {
        return PoolingTask.EACH_TOKEN_RAW;
    }
}
