package io.reckon.inference.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Bodies of JSON, whole or as a stream of server-sent events. */
public final class JsonBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";
    private static final String END = "[DONE]";
    private static final int MOST_SHOWN = 80;

    private JsonBody() {}

    /**
     * Reads a body that is one JSON value.
     *
     * @throws EngineException UNAVAILABLE where it is none
     */
    public static JsonNode whole(InputStream body) throws IOException {
        return parse(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    /**
     * Reads a stream of events, each as it comes, up to its end.
     *
     * @throws EngineException UNAVAILABLE where an event is no JSON
     * @throws IOException where the stream breaks off before it says that it ends
     */
    public static void events(InputStream body, Consumer<JsonNode> reader) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        boolean isOver = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String event = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
            if (event.equals(END)) {
                isOver = true;
            } else if (!event.isEmpty()) {
                reader.accept(parse(event));
            }
        }
        if (!isOver) {
            throw new IOException("the stream ended before it was complete");
        }
    }

    /** What a server says in a field {@code message}, wherever that is; empty where the body is no JSON, or has none. */
    static Optional<String> message(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body).findValue("message")).map(JsonNode::asText);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new EngineException(Reason.UNAVAILABLE, "the model's server sent no JSON object: " + shown(text));
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new EngineException(Reason.UNAVAILABLE, "the model's server sent what is no JSON: " + shown(text), e);
        }
    }

    /** The beginning of a text on one line, fit for a message. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
