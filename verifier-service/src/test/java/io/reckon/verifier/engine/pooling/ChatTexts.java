package io.reckon.verifier.engine.pooling;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.model.ModelFolder;
import io.reckon.inference.text.PromptTemplates;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.StepEnd;
import io.reckon.inference.text.Steps;
import io.reckon.inference.text.TextTokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads back the texts that are written for the chat model of the tests, as a Qwen2.5-Math-PRM has them. */
final class ChatTexts implements AutoCloseable {
    static final Path FOLDER = Path.of("..", "inference", "src", "test", "resources", "chat");
    static final int OPENS = 260;
    static final int CLOSES = 261;
    static final int MARK = 262;

    private static final String ATTEMPTS = "\n@@\n";

    private final TextTokenizer tokenizer = TextTokenizer.read(ModelFolder.openTexts(FOLDER));

    static PromptWriter writer() {
        PromptTemplates templates =
                new PromptTemplates(Optional.of("Be right."), "{question}", "{question}" + ATTEMPTS + "{attempts}");
        return PromptWriter.read(FOLDER, templates, StepEnd.BLANK_LINE);
    }

    /** Reads a text: the question in the second turn, in the third a mark behind every step. */
    Text read(JsonNode tokens) {
        List<String> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (JsonNode token : tokens) {
            int id = token.asInt();
            if (id == OPENS || id == CLOSES || id == MARK) {
                parts.add(text(part));
                part.clear();
            } else {
                part.add(id);
            }
        }
        // nothing, system, line end, user, line end, then the steps
        String user = parts.get(3).substring("user\n".length());
        List<String> steps = new ArrayList<>(parts.subList(5, parts.size()));
        steps.set(0, steps.getFirst().substring("assistant\n".length()));
        return new Text(new QuestionText(user.split(ATTEMPTS, 2)[0]), new Steps(steps));
    }

    String text(List<Integer> ids) {
        return tokenizer.decode(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /** What a text says. */
    record Text(QuestionText question, Steps steps) {}
}
