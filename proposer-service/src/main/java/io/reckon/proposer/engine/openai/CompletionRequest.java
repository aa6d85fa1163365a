package io.reckon.proposer.engine.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.inference.remote.Post;
import io.reckon.inference.sampling.Sampling;
import java.util.List;

/**
 * Asks a server to continue a prompt ({@code POST /v1/completions}).
 *
 * @param prompt token ids, so that the server reads nothing as special tokens that was not meant so; read-only
 * @param choices continuations, {@code n}
 * @param sampling how tokens are chosen
 * @param maxTokens tokens of each continuation at most
 * @param seed 0 to 2^31 - 1, which every server takes
 * @param stop texts that end a continuation
 */
@SuppressWarnings("ArrayRecordComponent") // tokens are handed straight to the server; equality is never asked for
record CompletionRequest(int[] prompt, int choices, Sampling sampling, int maxTokens, int seed, List<String> stop) {
    private static final String PATH = "/v1/completions";

    CompletionRequest {
        stop = List.copyOf(stop);
    }

    /** Tokens that it costs at most. */
    long worstCase() {
        return prompt.length + (long) choices * maxTokens;
    }

    /**
     * Writes it. Whatever decides a token is stated: what a request leaves open, servers take from the model's files or from
     * defaults of their own.
     */
    Post of(String model) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", model);
        ArrayNode tokens = body.putArray("prompt");
        for (int token : prompt) {
            tokens.add(token);
        }
        body.put("n", choices)
                .put("max_tokens", maxTokens)
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK() == 0 ? -1 : sampling.topK())
                .put("min_p", 0)
                .put("repetition_penalty", 1)
                .put("seed", seed)
                .put("logprobs", 1)
                .put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        if (!stop.isEmpty()) {
            stop.forEach(body.putArray("stop")::add);
        }
        return new Post(PATH, body);
    }
}
