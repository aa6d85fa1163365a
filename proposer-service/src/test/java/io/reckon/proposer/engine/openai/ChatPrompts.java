package io.reckon.proposer.engine.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.model.ModelFolder;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.PromptTemplates;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.StepEnd;
import io.reckon.inference.text.Steps;
import io.reckon.inference.text.TextTokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads back the prompts that are written for the chat model of the tests. */
final class ChatPrompts implements AutoCloseable {
    static final Path FOLDER = Path.of("..", "inference", "src", "test", "resources", "chat");

    private static final String ATTEMPTS = "\n@@\n";
    private static final int OPENS = 260;
    private static final int CLOSES = 261;

    private final TextTokenizer tokenizer = TextTokenizer.read(ModelFolder.openTexts(FOLDER));

    /** Writes such prompts, each step on a line. */
    static PromptWriter writer() {
        PromptTemplates templates =
                new PromptTemplates(Optional.of("Be right."), "{question}", "{question}" + ATTEMPTS + "{attempts}");
        return PromptWriter.read(FOLDER, templates, StepEnd.LINE);
    }

    /** Reads a prompt: system, user and the assistant's turn that is open, each behind a token that opens it. */
    Prompt read(JsonNode tokens) {
        List<String> turns = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            int token = i == tokens.size() ? CLOSES : tokens.path(i).asInt();
            if (token == OPENS) {
                start = i + 1;
            } else if (token == CLOSES) {
                turns.add(text(tokens, start, i));
            }
        }
        if (turns.size() != 3) {
            throw new IllegalArgumentException("a chat of three turns was expected, not " + turns);
        }
        String[] asked = turns.get(1).substring("user\n".length()).split(ATTEMPTS, 2);
        Attempts attempts = asked.length == 1 ? Attempts.NONE : attempts(asked[1]);
        return new Prompt(
                new QuestionText(asked[0]),
                attempts,
                StepEnd.LINE.in(turns.get(2).substring("assistant\n".length())));
    }

    private static Attempts attempts(String text) {
        return new Attempts(Stream.of(text.split("(^|\n\n)Attempt [0-9]+:\n"))
                .filter(attempt -> !attempt.isEmpty())
                .map(StepEnd.LINE::in)
                .toList());
    }

    private String text(JsonNode tokens, int from, int to) {
        int[] ids = new int[to - from];
        Arrays.setAll(ids, i -> tokens.path(from + i).asInt());
        return tokenizer.decode(ids);
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /** What a prompt says. */
    record Prompt(QuestionText question, Attempts attempts, Steps steps) {}
}
