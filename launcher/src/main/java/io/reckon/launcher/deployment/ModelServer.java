package io.reckon.launcher.deployment;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server with OpenAI's completions API, which the proposer asks in place of a model of its own.
 *
 * @param endpoint base address, without {@code /v1}
 * @param model name under which it serves the model
 * @param tokenizer folder with the model's {@code tokenizer.json}
 */
public record ModelServer(URI endpoint, String model, Path tokenizer) {
    public ModelServer {
        if (endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    endpoint + " is no address of a model server, such as http://localhost:8000");
        }
        tokenizer = tokenizer.toAbsolutePath();
        if (!Files.isRegularFile(tokenizer.resolve("tokenizer.json"))) {
            throw new IllegalArgumentException(tokenizer + " is no folder of a tokenizer: it has no tokenizer.json");
        }
    }

    /** Settings of the proposer. */
    List<String> proposer() {
        return List.of(
                "reckon.engine=openai",
                "reckon.openai.endpoints=" + endpoint,
                "reckon.openai.model=" + model,
                "reckon.openai.tokenizer=" + tokenizer);
    }

    /** Settings of the scheduler: instruct models write more than the shipped ones, and read a chat around the question. */
    List<String> scheduler() {
        return List.of(
                "reckon.sampling.solution-tokens=768",
                "reckon.sampling.step-tokens=256",
                "reckon.sampling.prompt-overhead-tokens=128");
    }
}
