package io.reckon.inference.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A {@code tokenizer.json}.
 *
 * @param path where it stands
 * @param description its content, without truncation and padding
 */
record TokenizerFile(Path path, ObjectNode description) {
    private static final String NAME = "tokenizer.json";
    private static final String ADDED = "added_tokens";

    TokenizerFile {
        description = description.deepCopy();
        description.putNull("truncation");
        description.putNull("padding");
    }

    /**
     * Reads the folder's file.
     *
     * @throws ModelException where it is missing or no JSON object
     */
    static TokenizerFile read(ModelFolder folder) {
        if (!(folder.json(NAME) instanceof ObjectNode description)) {
            throw new ModelException(folder.file(NAME), "is no tokenizer");
        }
        return new TokenizerFile(folder.file(NAME), description);
    }

    /** Returns the ids of the special tokens by what they look like. */
    Map<String, Integer> specialTokens() {
        Map<String, Integer> special = new HashMap<>();
        for (JsonNode token : description.path(ADDED)) {
            if (isSpecial(token)) {
                special.put(token.path("content").asText(), token.path("id").intValue());
            }
        }
        return special;
    }

    /** Returns the id of the token for what the vocabulary lacks; -1 where there is none. */
    int unknownToken() {
        JsonNode model = description.path("model");
        return model.path("vocab").path(model.path("unk_token").asText("")).asInt(-1);
    }

    /** Returns the same tokenizer without special tokens: what looks like one is text to it. */
    TokenizerFile withoutSpecialTokens() {
        ObjectNode plain = description.deepCopy();
        plain.withArray(ADDED).removeIf(TokenizerFile::isSpecial);
        plain.putNull("post_processor");
        return new TokenizerFile(path, plain);
    }

    private static boolean isSpecial(JsonNode token) {
        return token.path("special").asBoolean();
    }

    /**
     * Makes the tokenizer.
     *
     * @throws ModelException where it is not understood
     */
    HuggingFaceTokenizer load() {
        byte[] content = description.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> options = Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(content), options);
        } catch (IOException | RuntimeException e) {
            throw new ModelException(path, "is no tokenizer (" + e.getMessage() + ")", e);
        }
    }
}
