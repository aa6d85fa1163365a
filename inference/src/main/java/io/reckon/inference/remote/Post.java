package io.reckon.inference.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * A request to a model's server.
 *
 * @param path of the resource, such as {@code /v1/completions}
 * @param body JSON, read-only from here on
 */
public record Post(String path, JsonNode body) {
    byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
