package io.reckon.verifier.engine.pooling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.scripted.Latency;
import io.reckon.verifier.engine.ScriptedRewardModel;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.Scoring;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The scripted engine behind vLLM's pooling API, as a Qwen2.5-Math-PRM. */
final class ScriptedPoolingServer implements AutoCloseable {
    static final String MODEL = "scripted-prm";
    static final int CONTEXT = 800;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RewardModel rewardModel =
            new ScriptedRewardModel(new Latency(Duration.ofMillis(1), Clock.systemUTC()));
    private final ChatTexts texts = new ChatTexts();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final AtomicLong tokens = new AtomicLong();
    private final ConcurrentLinkedQueue<JsonNode> requests = new ConcurrentLinkedQueue<>();
    private volatile Answer answer = Answer.AT_MARKS;

    ScriptedPoolingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/models", exchange -> send(exchange, 200, models().toString()));
        server.createContext("/pooling", this::pool);
        server.start();
    }

    /** What the server does with a request. */
    enum Answer {
        /** Pools at the marks. */
        AT_MARKS,
        /** Pools at every token, as vLLM did where it ignored STEP. */
        AT_TOKENS,
        /** Forgets the last mark. */
        ONE_SHORT,
        /** Gives logits in place of probabilities. */
        LOGITS,
        /** Says that it is busy. */
        TOO_MANY,
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

    private static JsonNode models() {
        ObjectNode models = JSON.createObjectNode();
        models.putArray("data")
                .addObject()
                .put("id", MODEL)
                .put("root", "scripted")
                .put("max_model_len", CONTEXT);
        return models;
    }

    private void pool(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        switch (answer) {
            case AT_MARKS, AT_TOKENS, ONE_SHORT, LOGITS ->
                send(exchange, 200, outputs(request).toString());
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "3");
                send(exchange, 429, "{\"error\":{\"message\":\"busy\"}}");
            }
            case FAILURE -> send(exchange, 500, "{\"error\":{\"message\":\"CUDA gone\"}}");
            case NO_JSON -> send(exchange, 200, "{\"data\":[[0.5");
            case NEVER -> sleep();
        }
    }

    private JsonNode outputs(JsonNode request) {
        ObjectNode response = JSON.createObjectNode().put("object", "list").put("model", MODEL);
        ArrayNode data = response.putArray("data");
        long read = 0;
        for (JsonNode text : request.path("input")) {
            ObjectNode entry = data.addObject().put("index", data.size() - 1).put("object", "pooling");
            fill(entry.putArray("data"), text, scores(text));
            read += text.size();
        }
        tokens.addAndGet(read);
        response.putObject("usage").put("prompt_tokens", read).put("total_tokens", read);
        return response;
    }

    private List<Double> scores(JsonNode text) {
        ChatTexts.Text read = texts.read(text);
        CallContext context = new CallContext("call", "question", Instant.MAX);
        return rewardModel
                .score(new Scoring(context, read.question(), List.of(new Rollout(read.steps(), false))))
                .scores()
                .getFirst()
                .steps();
    }

    private void fill(ArrayNode rows, JsonNode text, List<Double> scores) {
        int next = 0;
        for (JsonNode token : text) {
            boolean isMark = token.asInt() == ChatTexts.MARK;
            if (isMark || answer == Answer.AT_TOKENS) {
                // an output that is 0 where it counts for nothing, and may be 0 where it counts
                row(rows, isMark ? scores.get(next) : 0);
            }
            next += isMark ? 1 : 0;
        }
        if (answer == Answer.ONE_SHORT) {
            rows.remove(rows.size() - 1);
        }
    }

    private void row(ArrayNode rows, double score) {
        if (answer == Answer.LOGITS) {
            rows.addArray().add(-3.5).add(4.25);
        } else {
            rows.addArray().add(1 - score).add(score);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        texts.close();
    }
}
