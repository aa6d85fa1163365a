package io.reckon.inference.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * What a server says about a model that it serves ({@code GET /v1/models}).
 *
 * @param identity everything it says that tells the model from others; servers say the name and the weights' origin (vLLM,
 *     SGLang) or the size of the weights (llama.cpp), none of them a digest
 * @param parameters how many the model has
 * @param context tokens that a sequence may have
 */
record ServerCard(String identity, OptionalLong parameters, OptionalInt context) {
    private static final List<String> ABOUT_MODEL = List.of("root", "parent", "owned_by");
    private static final List<String> ABOUT_WEIGHTS =
            List.of("n_params", "size", "n_vocab", "n_embd", "n_ctx_train", "ftype");

    /**
     * Reads the list of a server's models.
     *
     * @throws IllegalArgumentException where it does not serve the model
     */
    static ServerCard of(JsonNode models, String model) {
        List<String> served = new ArrayList<>();
        for (JsonNode entry : models.path("data")) {
            if (isNamed(entry, model)) {
                return card(entry, model);
            }
            served.add(entry.path("id").asText());
        }
        throw new IllegalArgumentException("does not serve the model " + model + ", but "
                + (served.isEmpty() ? "none" : String.join(", ", served))
                + "; set the model's name as the server has it");
    }

    private static boolean isNamed(JsonNode entry, String model) {
        if (entry.path("id").asText().equals(model)) {
            return true;
        }
        for (JsonNode alias : entry.path("aliases")) {
            if (alias.asText().equals(model)) {
                return true;
            }
        }
        return false;
    }

    private static ServerCard card(JsonNode entry, String model) {
        JsonNode weights = entry.path("meta");
        StringJoiner identity = new StringJoiner("\n").add(model);
        ABOUT_MODEL.forEach(field -> identity.add(entry.path(field).asText("")));
        ABOUT_WEIGHTS.forEach(field -> identity.add(weights.path(field).asText("")));
        JsonNode parameters = weights.path("n_params");
        JsonNode context = entry.hasNonNull("max_model_len") ? entry.path("max_model_len") : weights.path("n_ctx");
        return new ServerCard(
                identity.toString(),
                parameters.isIntegralNumber() ? OptionalLong.of(parameters.longValue()) : OptionalLong.empty(),
                context.canConvertToInt() ? OptionalInt.of(context.intValue()) : OptionalInt.empty());
    }
}
