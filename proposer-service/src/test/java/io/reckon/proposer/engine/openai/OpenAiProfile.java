package io.reckon.proposer.engine.openai;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.reckon.proposer.TinyModelProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Runs the service on free ports, with a model server that is not there yet. */
public final class OpenAiProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(new TinyModelProfile().getConfigOverrides());
        overrides.put("reckon.engine", "openai");
        overrides.put("reckon.openai.endpoints", "http://localhost:" + freePort());
        overrides.put("reckon.openai.model", ScriptedCompletionServer.MODEL);
        overrides.put("reckon.openai.tokenizer", ChatPrompts.FOLDER.toString());
        overrides.put("reckon.openai.parameters", "1000000");
        overrides.put("reckon.openai.step-end", "line");
        overrides.put("reckon.openai.max-tokens", "60");
        overrides.put("reckon.openai.check-interval", "100ms");
        return overrides;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
