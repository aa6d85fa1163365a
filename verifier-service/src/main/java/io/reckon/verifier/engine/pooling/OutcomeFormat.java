package io.reckon.verifier.engine.pooling;

import io.reckon.inference.text.ChatMessage;
import io.reckon.inference.text.ChatMessage.Role;
import io.reckon.inference.text.ChatWriter;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An outcome reward model: a chat of question and solution, and one probability for the whole. The score of a step is that of
 * the solution up to it, so a rollout costs a text for each step, which share their beginnings.
 */
public final class OutcomeFormat implements RewardModelFormat {
    private final PromptWriter texts;
    private final ChatWriter chats;

    OutcomeFormat(PromptWriter texts) {
        this.texts = texts;
        this.chats = ChatWriter.read(texts.folder(), texts.tokenizer());
    }

    @Override
    public List<MarkedText> texts(QuestionText question, Rollout rollout) {
        String asked = texts.message(question, rollout.attempts());
        List<String> steps = rollout.steps().lines();
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(count -> text(asked, steps.subList(0, count)))
                .toList();
    }

    private MarkedText text(String asked, List<String> steps) {
        String solution = String.join(texts.stepEnd().text(), steps);
        int[] tokens = chats.write(
                        List.of(new ChatMessage(Role.USER, asked), new ChatMessage(Role.ASSISTANT, solution)))
                .tokens();
        return new MarkedText(tokens, List.of(tokens.length - 1));
    }

    @Override
    public double score(double[] output) {
        return Probabilities.single(output);
    }

    @Override
    public PoolingTask task() {
        return PoolingTask.WHOLE;
    }

    @Override
    public RolloutScore of(List<Double> steps) {
        return new RolloutScore(steps, steps.getLast());
    }
}
