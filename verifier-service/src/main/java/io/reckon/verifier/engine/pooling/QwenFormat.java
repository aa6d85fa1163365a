package io.reckon.verifier.engine.pooling;

import io.reckon.inference.model.ModelException;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.verifier.score.Rollout;
import java.util.List;

/**
 * Qwen2.5-Math-PRM (Zhang et al. 2025): the model's chat, {@value #MARK} after every step of the assistant's turn, and there
 * the probabilities that the step is wrong and right.
 */
public final class QwenFormat implements RewardModelFormat {
    private static final String MARK = "<extra_0>";
    private static final int RIGHT = 1;

    private final PromptWriter texts;
    private final int mark;

    QwenFormat(PromptWriter texts) {
        this.texts = texts;
        this.mark = texts.tokenizer()
                .specialToken(MARK)
                .orElseThrow(() -> new ModelException(
                        texts.folder().file("tokenizer.json"),
                        "has no special token " + MARK + ": is it the tokenizer of a Qwen2.5-Math-PRM?"));
    }

    @Override
    public List<MarkedText> texts(QuestionText question, Rollout rollout) {
        MarkedTextBuilder text = new MarkedTextBuilder().add(texts.prompt(question, rollout.attempts()));
        rollout.steps()
                .lines()
                .forEach(step -> text.add(texts.tokenizer().encodeNextLine(step).tokens())
                        .mark(mark));
        return List.of(text.text());
    }

    @Override
    public double score(double[] output) {
        return Probabilities.ofTwo(output, RIGHT);
    }

    @Override
    public PoolingTask task() {
        return PoolingTask.EACH_TOKEN;
    }
}
