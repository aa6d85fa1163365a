package io.reckon.inference.reward;

import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.DigitOrder;
import io.reckon.inference.text.Encoded;
import io.reckon.inference.text.PromptForm;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.inference.text.TextTokenizer;
import io.reckon.inference.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Writes rollouts as a reward model reads them: its digit order, each step closed by a line end or the end token. */
public final class RewardTexts {
    private final TextTokenizer tokenizer;
    private final PromptForm promptForm;
    private final DigitOrder digits;
    private final int endToken;

    public RewardTexts(EmbeddedModel model, DigitOrder digits) {
        this.tokenizer = model.tokenizer();
        this.promptForm = model.promptForm();
        this.digits = digits;
        this.endToken = model.config().endTokens().iterator().next();
    }

    /** Returns the prompt of a question. */
    public Encoded prompt(QuestionText question) {
        return promptForm.prompt(digits.apply(question.value()));
    }

    /** Returns the prompt of a rollout that revises earlier attempts: they follow the question. */
    public Encoded inView(Encoded prompt, Attempts attempts) {
        int[] earlier = tokenizer
                .encodeNextLine(digits.apply(attempts.singleLines().text()))
                .tokens();
        return attempts.isEmpty()
                ? prompt
                : new Encoded(Tokens.concat(prompt.tokens(), earlier), prompt.unknownWords());
    }

    /**
     * Returns a rollout behind its prompt.
     *
     * @param finished whether the last step ended the solution
     */
    public RewardText rollout(Encoded prompt, Steps steps, boolean finished) {
        List<int[]> parts = new ArrayList<>(List.of(prompt.tokens()));
        List<Integer> ends = new ArrayList<>();
        int end = prompt.tokens().length;
        for (int i = 0; i < steps.singleLines().lines().size(); i++) {
            boolean last = finished && i == steps.lines().size() - 1;
            int[] step = step(digits.apply(steps.lines().get(i)), last);
            parts.add(step);
            end += step.length;
            ends.add(end);
        }
        return new RewardText(prompt, Tokens.concat(parts.toArray(int[][]::new)), ends);
    }

    private int[] step(String line, boolean last) {
        return last
                ? Tokens.concat(tokenizer.encodeNextLine(line).tokens(), new int[] {endToken})
                : tokenizer.encodeNextLine(line + PromptForm.STEP_END).tokens();
    }
}
