package io.reckon.inference.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of a model's {@code tokenizer.json}. Text is never read as special tokens: what looks like one is text, or
 * an unknown word where the vocabulary knows no other way to write it. Safe for use by many threads.
 */
public final class TextTokenizer implements AutoCloseable {
    private static final String FILE = "tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final Set<Integer> specialTokens;
    private final int unknownToken;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, Set<Integer> specialTokens, int unknownToken) {
        this.tokenizer = tokenizer;
        this.specialTokens = Set.copyOf(specialTokens);
        this.unknownToken = unknownToken;
    }

    /**
     * Reads the folder's tokenizer.
     *
     * @throws ModelException where it is missing or not understood
     */
    public static TextTokenizer read(ModelFolder folder) {
        JsonNode json = folder.json(FILE);
        if (!(json instanceof ObjectNode description)) {
            throw new ModelException(folder.file(FILE), "is no tokenizer");
        }
        Set<Integer> special = new LinkedHashSet<>();
        for (JsonNode token : description.path("added_tokens")) {
            if (token.path("special").asBoolean()) {
                special.add(token.path("id").intValue());
            }
        }
        int unknown = unknownToken(description);
        withoutSpecialTokens(description);
        return new TextTokenizer(load(folder, description), special, unknown);
    }

    /** Special tokens would be recognised inside the text of a question, so the text never meets them. */
    private static void withoutSpecialTokens(ObjectNode description) {
        description.putArray("added_tokens");
        description.putNull("post_processor");
        description.putNull("truncation");
        description.putNull("padding");
    }

    private static int unknownToken(JsonNode description) {
        JsonNode model = description.path("model");
        String piece = model.path("unk_token").asText("");
        return model.path("vocab").path(piece).asInt(-1);
    }

    private static HuggingFaceTokenizer load(ModelFolder folder, ObjectNode description) {
        byte[] content = description.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> options = Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(content), options);
        } catch (IOException | RuntimeException e) {
            throw new ModelException(folder.file(FILE), "is no tokenizer (" + e.getMessage() + ")", e);
        }
    }

    /** Returns the tokens of a text, without special tokens before or after. */
    public Encoded encode(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] ids = encoding.getIds();
        int[] tokens = new int[ids.length];
        Set<String> unknownWords = new LinkedHashSet<>();
        for (int i = 0; i < ids.length; i++) {
            tokens[i] = (int) ids[i];
            if (tokens[i] == unknownToken || specialTokens.contains(tokens[i])) {
                tokens[i] = unknownToken;
                unknownWords.add(word(text, encoding.getCharTokenSpans()[i], encoding.getTokens()[i]));
            }
        }
        return new Encoded(known(tokens), List.copyOf(unknownWords));
    }

    /** Drops what cannot be written in a vocabulary without a token for unknown words. */
    private int[] known(int[] tokens) {
        return unknownToken >= 0
                ? tokens
                : java.util.Arrays.stream(tokens).filter(token -> token >= 0).toArray();
    }

    private static String word(String text, @Nullable CharSpan span, String token) {
        return span == null ? token : text.substring(span.getStart(), span.getEnd());
    }

    /** Returns the text of tokens, none of them special. */
    public String decode(int[] tokens) {
        long[] ids = new long[tokens.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = tokens[i];
        }
        return tokenizer.decode(ids, false);
    }

    /** Returns the special tokens, which no text contains. */
    public Set<Integer> specialTokens() {
        return specialTokens;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
