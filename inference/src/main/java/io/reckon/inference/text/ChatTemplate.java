package io.reckon.inference.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.interpret.RenderResult;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's chat template: Jinja, from {@code chat_template.jinja} or {@code tokenizer_config.json}, as Hugging Face
 * transformers reads it.
 *
 * @param file where it stands
 * @param source the template
 * @param specialTokens what it may refer to, such as {@code bos_token}
 */
record ChatTemplate(Path file, String source, Map<String, String> specialTokens) {
    private static final String SETTINGS = "tokenizer_config.json";
    private static final String OWN_FILE = "chat_template.jinja";
    private static final List<String> TOKENS = List.of("bos_token", "eos_token", "pad_token", "unk_token");

    ChatTemplate {
        specialTokens = Map.copyOf(specialTokens);
    }

    /** Reads the folder's template, where it has one. */
    static Optional<ChatTemplate> read(ModelFolder folder) {
        if (!folder.has(SETTINGS)) {
            return Optional.empty();
        }
        JsonNode settings = folder.json(SETTINGS);
        Map<String, String> tokens = new HashMap<>();
        for (String name : TOKENS) {
            JsonNode token = settings.path(name);
            String content = token.isTextual()
                    ? token.textValue()
                    : token.path("content").asText("");
            if (!content.isEmpty()) {
                tokens.put(name, content);
            }
        }
        if (folder.has(OWN_FILE)) {
            return Optional.of(new ChatTemplate(folder.file(OWN_FILE), content(folder.file(OWN_FILE)), tokens));
        }
        return source(settings.path("chat_template"))
                .map(source -> new ChatTemplate(folder.file(SETTINGS), source, tokens));
    }

    /** A model may have several templates by name. */
    private static Optional<String> source(JsonNode template) {
        if (template.isTextual()) {
            return Optional.of(template.textValue());
        }
        for (JsonNode named : template) {
            if (named.path("name").asText().equals("default")) {
                return Optional.of(named.path("template").asText());
            }
        }
        return Optional.empty();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ModelException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Writes a chat, up to where the assistant's turn begins.
     *
     * @throws ModelException where the template is not understood or drops a message
     */
    String write(List<ChatMessage> messages) {
        return write(messages, true);
    }

    /**
     * Writes a chat.
     *
     * @param opensTurn whether the assistant's turn begins at its end
     * @throws ModelException where the template is not understood or drops a message
     */
    String write(List<ChatMessage> messages, boolean opensTurn) {
        Map<String, Object> names = new HashMap<>(specialTokens);
        names.put(
                "messages",
                messages.stream()
                        .map(message -> Map.of("role", message.role().word(), "content", message.content()))
                        .toList());
        names.put("add_generation_prompt", opensTurn);
        RenderResult result = new Jinjava(likePython()).renderForResult(source, names);
        if (result.hasErrors()) {
            String reason = result.getErrors().getFirst().getMessage();
            throw new ModelException(file, "has a chat template that is not understood (" + reason + ")");
        }
        for (ChatMessage message : messages) {
            if (!result.getOutput().contains(message.content())) {
                throw new ModelException(
                        file,
                        "has a chat template that drops the message of the "
                                + message.role().word());
            }
        }
        return result.getOutput();
    }

    /** As in transformers: blocks take their line with them, and names are as Python writes them. */
    private static JinjavaConfig likePython() {
        return JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withLstripBlocks(true)
                .withLegacyOverrides(LegacyOverrides.newBuilder()
                        .withUsePyishObjectMapper(true)
                        .withUseSnakeCasePropertyNaming(true)
                        .withKeepNullableLoopValues(true)
                        .withParseWhitespaceControlStrictly(true)
                        .withUseTrimmingForNotesAndExpressions(true)
                        .build())
                .build();
    }
}
