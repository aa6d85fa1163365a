package io.reckon.proposer.engine.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.scripted.Latency;
import io.reckon.proposer.engine.ScriptedGenerator;
import io.reckon.proposer.engine.ScriptedSkill;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Sample;
import io.reckon.proposer.proposal.SamplingPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The scripted engine behind OpenAI's completions API, as vLLM serves it. */
final class ScriptedCompletionServer implements AutoCloseable {
    static final String MODEL = "scripted-instruct";
    static final int CONTEXT = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Generator generator = new ScriptedGenerator(
            new Latency(Duration.ofMillis(1), Clock.systemUTC()), new ScriptedSkill(0.4, 0.35, 0.2));
    private final ChatPrompts prompts = new ChatPrompts();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final AtomicLong promptTokens = new AtomicLong();
    private final AtomicLong sampledTokens = new AtomicLong();
    private final ConcurrentLinkedQueue<JsonNode> requests = new ConcurrentLinkedQueue<>();
    private volatile Fault fault = Fault.NONE;

    ScriptedCompletionServer() throws IOException {
        this(0);
    }

    ScriptedCompletionServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/v1/models", exchange -> answer(exchange, 200, models()));
        server.createContext("/v1/completions", this::complete);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers all requests from now on with a fault. */
    void fails(Fault next) {
        fault = next;
    }

    /** Returns the tokens of all prompts that it has read. */
    long promptTokens() {
        return promptTokens.get();
    }

    /** Returns all tokens that it has sampled. */
    long sampledTokens() {
        return sampledTokens.get();
    }

    /** Returns the bodies of all requests. */
    List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    private static JsonNode models() {
        ObjectNode models = JSON.createObjectNode().put("object", "list");
        models.putArray("data")
                .addObject()
                .put("id", MODEL)
                .put("object", "model")
                .put("owned_by", "scripted")
                .put("root", "scripted")
                .put("max_model_len", CONTEXT);
        return models;
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        if (fault.answers(exchange)) {
            return;
        }
        requests.add(request);
        if (request.path("prompt").size() + request.path("max_tokens").asInt() > CONTEXT) {
            answer(exchange, 400, error("This model's maximum context length is " + CONTEXT + " tokens."));
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            int sampled = 0;
            for (int choice = 0; choice < request.path("n").asInt(1); choice++) {
                sampled += stream(request, choice, body);
            }
            promptTokens.addAndGet(request.path("prompt").size());
            sampledTokens.addAndGet(sampled);
            ObjectNode usage = JSON.createObjectNode();
            usage.putArray("choices");
            usage.putObject("usage")
                    .put("prompt_tokens", request.path("prompt").size())
                    .put("completion_tokens", sampled);
            event(body, usage.toString());
            event(body, "[DONE]");
        }
    }

    private int stream(JsonNode request, int choice, OutputStream body) throws IOException {
        boolean stopsAtStep = request.path("stop").size() > 0;
        Sample sample = sample(request, choice, stopsAtStep);
        String text = String.join("\n", sample.steps().lines()) + (sample.finished() || stopsAtStep ? "" : "\n");
        String[] words = sample.generatedTokens() == 0 ? new String[0] : text.split("(?<=\\s)(?=\\S)");
        for (String word : words) {
            event(body, chunk(choice, word, true).toString());
        }
        ObjectNode last = chunk(choice, "", false);
        ObjectNode end = (ObjectNode) last.path("choices").path(0);
        boolean isCut = !sample.finished() && (!stopsAtStep || words.length == 0);
        end.put("finish_reason", isCut ? "length" : "stop");
        if (!isCut && !sample.finished()) {
            end.put("stop_reason", "\n");
        }
        event(body, last.toString());
        return sample.generatedTokens();
    }

    private Sample sample(JsonNode request, int choice, boolean stopsAtStep) {
        ChatPrompts.Prompt prompt = prompts.read(request.path("prompt"));
        SamplingPlan plan = new SamplingPlan(
                Sampling.at(request.path("temperature").asDouble()),
                request.path("max_tokens").asInt(),
                request.path("seed").asLong() + choice);
        return generator
                .propose(new Proposal(
                        new CallContext("call", "question", Instant.MAX),
                        prompt.question(),
                        List.of(new Prefix(prompt.attempts(), prompt.steps(), 1)),
                        stopsAtStep ? Stop.STEP : Stop.SOLUTION,
                        plan))
                .samples()
                .getFirst();
    }

    private static ObjectNode chunk(int index, String text, boolean hasToken) {
        ObjectNode chunk = JSON.createObjectNode().put("object", "text_completion");
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", index).put("text", text).putNull("finish_reason").putNull("stop_reason");
        if (hasToken) {
            choice.putObject("logprobs").putArray("token_logprobs").add(-0.5);
        } else {
            choice.putNull("logprobs");
        }
        return chunk;
    }

    private static JsonNode error(String message) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error").put("message", message).put("code", 400);
        return error;
    }

    static void event(OutputStream body, String data) throws IOException {
        body.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        prompts.close();
    }
}
