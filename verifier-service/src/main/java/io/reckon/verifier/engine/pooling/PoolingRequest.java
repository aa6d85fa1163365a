package io.reckon.verifier.engine.pooling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.inference.remote.Post;
import io.reckon.verifier.engine.pooling.RewardModelFormat.PoolingTask;
import java.util.List;

/**
 * Asks a server for outputs of a pooling model ({@code POST /pooling}).
 *
 * @param texts at least one
 * @param task what is asked for
 */
record PoolingRequest(List<MarkedText> texts, PoolingTask task) {
    private static final String PATH = "/pooling";

    PoolingRequest {
        texts = List.copyOf(texts);
    }

    long tokens() {
        return texts.stream().mapToLong(text -> text.tokens().length).sum();
    }

    Post of(String model) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", model)
                .put("task", task.word())
                .put("use_activation", task.usesActivation())
                .put("encoding_format", "float")
                .put("add_special_tokens", false);
        ArrayNode input = body.putArray("input");
        for (MarkedText text : texts) {
            ArrayNode tokens = input.addArray();
            for (int token : text.tokens()) {
                tokens.add(token);
            }
        }
        return new Post(PATH, body);
    }
}
