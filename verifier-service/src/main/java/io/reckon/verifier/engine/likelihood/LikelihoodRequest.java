package io.reckon.verifier.engine.likelihood;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.inference.remote.Post;

/**
 * Asks a server for the log-probabilities of a text ({@code POST /v1/completions} with {@code echo}).
 *
 * @param text what is read
 */
record LikelihoodRequest(LikelihoodText text) {
    private static final String PATH = "/v1/completions";

    /** Tokens that it costs at most: servers that cannot sample nothing sample one. */
    long worstCase() {
        return text.tokens().length + 1L;
    }

    Post of(String model) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", model);
        ArrayNode tokens = body.putArray("prompt");
        for (int token : text.tokens()) {
            tokens.add(token);
        }
        body.put("echo", true)
                .put("logprobs", 1)
                .put("max_tokens", 0)
                .put("temperature", 0)
                .put("n", 1)
                .put("stream", false);
        return new Post(PATH, body);
    }
}
