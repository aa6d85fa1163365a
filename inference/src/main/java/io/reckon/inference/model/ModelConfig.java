package io.reckon.inference.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What {@code config.json} and {@code generation_config.json} say about a model.
 *
 * @param contextLength tokens that a sequence may have, prompt included
 * @param newTokens tokens to sample at most where a caller states no cap of its own
 * @param vocabularySize entries of the logits
 * @param beginToken token that starts every prompt, where the model has one
 * @param endTokens tokens that end a solution, at least one
 */
public record ModelConfig(
        int contextLength, int newTokens, int vocabularySize, OptionalInt beginToken, Set<Integer> endTokens) {
    private static final String CONFIG = "config.json";
    private static final String GENERATION = "generation_config.json";

    public ModelConfig {
        if (newTokens < 1) {
            throw new IllegalArgumentException("a cap must leave a token to sample");
        }
        if (contextLength < 2 || vocabularySize < 2) {
            throw new IllegalArgumentException("context length and vocabulary need at least 2 tokens");
        }
        if (endTokens.isEmpty()) {
            throw new IllegalArgumentException("a model needs an end token");
        }
        endTokens = Set.copyOf(endTokens);
    }

    /**
     * Reads both files.
     *
     * @throws ModelException where one is missing or lacks a field
     */
    public static ModelConfig read(ModelFolder folder) {
        JsonNode config = folder.json(CONFIG);
        // reward models generate nothing and come without it
        JsonNode generation = folder.has(GENERATION) ? folder.json(GENERATION) : config;
        int contextLength = required(folder, config, "max_position_embeddings");
        return new ModelConfig(
                contextLength,
                optional(generation.path("max_new_tokens")).orElse(contextLength),
                required(folder, config, "vocab_size"),
                optional(first(generation, config, "bos_token_id")),
                endTokens(folder, first(generation, config, "eos_token_id")));
    }

    private static int required(ModelFolder folder, JsonNode node, String field) {
        if (!node.path(field).canConvertToInt()) {
            throw new ModelException(folder.file(CONFIG), "lacks the number " + field);
        }
        return node.path(field).intValue();
    }

    private static JsonNode first(JsonNode preferred, JsonNode other, String field) {
        return preferred.hasNonNull(field) ? preferred.path(field) : other.path(field);
    }

    private static OptionalInt optional(JsonNode node) {
        return node.canConvertToInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }

    private static Set<Integer> endTokens(ModelFolder folder, JsonNode node) {
        Set<Integer> tokens = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(token -> tokens.add(token.intValue()));
        } else if (node.canConvertToInt()) {
            tokens.add(node.intValue());
        }
        if (tokens.isEmpty()) {
            throw new ModelException(folder.file(CONFIG), "lacks the token eos_token_id");
        }
        return tokens;
    }
}
