package io.reckon.verifier.engine.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** OpenAI's completions API with echo, over a model whose log-probabilities follow from a hash of the tokens so far. */
final class ScriptedLikelihoodServer implements AutoCloseable {
    static final String MODEL = "scripted-instruct";
    static final int CONTEXT = 800;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final AtomicLong tokens = new AtomicLong();
    private final ConcurrentLinkedQueue<JsonNode> requests = new ConcurrentLinkedQueue<>();
    private volatile Answer answer = Answer.EXACT;

    ScriptedLikelihoodServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/models", exchange -> send(exchange, 200, models().toString()));
        server.createContext("/v1/completions", this::complete);
        server.start();
    }

    /** What the server does with a request. */
    enum Answer {
        /** Reads the text, and samples nothing. */
        EXACT,
        /** Reads the text, and counts a token that it has sampled, as vLLM does. */
        ONE_MORE,
        /** Leaves the text out. */
        NO_ECHO,
        /** Leaves the log-probabilities out. */
        NO_LOG_PROBABILITIES,
        /** Gives probabilities in their place. */
        PROBABILITIES,
        /** Counts a token too few. */
        MISCOUNT,
        /** Says that it is busy. */
        TOO_MANY,
        /** Is overloaded, and says for how long. */
        OVERLOADED,
        /** Finds the text too long. */
        TOO_LONG,
        /** Fails. */
        FAILURE,
        /** Sends what is no JSON. */
        NO_JSON,
        /** Reads the request and never answers. */
        NEVER
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void answers(Answer next) {
        answer = next;
    }

    /** Returns the tokens of all texts that it has read. */
    long tokens() {
        return tokens.get();
    }

    List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** Returns the log-probability of a token behind others, -2 to 0. */
    static double logProbability(List<Integer> before, int token) {
        return -2 * new SplittableRandom(31L * before.hashCode() + token).nextDouble();
    }

    private static JsonNode models() {
        ObjectNode models = JSON.createObjectNode();
        models.putArray("data")
                .addObject()
                .put("id", MODEL)
                .put("root", "scripted")
                .put("max_model_len", CONTEXT);
        return models;
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        switch (answer) {
            case EXACT, ONE_MORE, NO_ECHO, NO_LOG_PROBABILITIES, PROBABILITIES, MISCOUNT ->
                send(exchange, 200, completion(request.path("prompt")).toString());
            case TOO_MANY -> refuse(exchange, 429);
            case OVERLOADED -> refuse(exchange, 503);
            case TOO_LONG -> send(exchange, 400, "{\"error\":{\"message\":\"maximum context length\"}}");
            case FAILURE -> send(exchange, 500, "{\"error\":{\"message\":\"CUDA gone\"}}");
            case NO_JSON -> send(exchange, 200, "{\"choices\":[{");
            case NEVER -> sleep();
        }
    }

    private JsonNode completion(JsonNode prompt) {
        int sampled = answer == Answer.ONE_MORE ? 1 : 0;
        tokens.addAndGet(prompt.size() + sampled);
        ObjectNode response = JSON.createObjectNode().put("object", "text_completion");
        ObjectNode choice =
                response.putArray("choices").addObject().put("index", 0).put("finish_reason", "length");
        if (answer != Answer.NO_LOG_PROBABILITIES) {
            fill(choice.putObject("logprobs").putArray("token_logprobs"), prompt);
        }
        response.putObject("usage")
                .put("prompt_tokens", prompt.size() - (answer == Answer.MISCOUNT ? 1 : 0))
                .put("completion_tokens", sampled);
        return response;
    }

    private void fill(ArrayNode logProbabilities, JsonNode prompt) {
        List<Integer> before = new ArrayList<>();
        for (JsonNode token : prompt) {
            double value = logProbability(before, token.asInt());
            if (answer == Answer.NO_ECHO) {
                break;
            } else if (before.isEmpty()) {
                logProbabilities.addNull();
            } else {
                logProbabilities.add(answer == Answer.PROBABILITIES ? Math.exp(value) : value);
            }
            before.add(token.asInt());
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "3");
        send(exchange, status, "{\"error\":{\"message\":\"busy\"}}");
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
