package io.reckon.verifier.engine.pooling;

import io.reckon.inference.text.ChatMessage;
import io.reckon.inference.text.ChatMessage.Role;
import io.reckon.inference.text.ChatWriter;
import io.reckon.inference.text.ChatWriter.Chat;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.verifier.score.Rollout;
import java.util.ArrayList;
import java.util.List;

/**
 * RLHFlow's PRM (Xiong et al. 2024): a chat in which the user says one step a turn, the first behind the question, and the
 * assistant {@code +} to each; the token before it predicts {@code +} or {@code -}, and the score is the share of {@code +}.
 */
public final class RlhflowFormat implements RewardModelFormat {
    private static final ChatMessage ANSWER = new ChatMessage(Role.ASSISTANT, "+");
    private static final int RIGHT = 0;

    private final PromptWriter texts;
    private final ChatWriter chats;

    RlhflowFormat(PromptWriter texts) {
        this.texts = texts;
        this.chats = ChatWriter.read(texts.folder(), texts.tokenizer());
    }

    @Override
    public List<MarkedText> texts(QuestionText question, Rollout rollout) {
        List<ChatMessage> messages = new ArrayList<>();
        String before = texts.message(question, rollout.attempts()) + " ";
        for (String step : rollout.steps().lines()) {
            messages.add(new ChatMessage(Role.USER, before + step));
            messages.add(ANSWER);
            before = "";
        }
        Chat chat = chats.write(messages);
        List<Integer> marks = new ArrayList<>();
        for (int i = 1; i < messages.size(); i += 2) {
            marks.add(chat.starts().get(i) - 1);
        }
        return List.of(new MarkedText(chat.tokens(), marks));
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
