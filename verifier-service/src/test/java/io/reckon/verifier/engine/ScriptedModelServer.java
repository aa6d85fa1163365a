package io.reckon.verifier.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A server of one scripted model, over real HTTP. */
public abstract class ScriptedModelServer implements AutoCloseable {
    /** Tokens that a text may have. */
    public static final int CONTEXT = 800;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final String path;
    private final AtomicLong tokens = new AtomicLong();
    private final ConcurrentLinkedQueue<JsonNode> requests = new ConcurrentLinkedQueue<>();

    /**
     * Listens; answers from {@link #start} on.
     *
     * @param model name of the model
     * @param path of the resource that {@link #answer} serves
     */
    protected ScriptedModelServer(String model, String path) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/v1/models", exchange -> send(exchange, 200, models(model).toString()));
        this.path = path;
    }

    protected final void start() {
        server.createContext(path, exchange -> {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            requests.add(request);
            answer(exchange, request);
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Returns the tokens that it has counted. */
    public long tokens() {
        return tokens.get();
    }

    /** Returns the bodies of all requests. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    private static JsonNode models(String model) {
        ObjectNode models = JSON.createObjectNode();
        models.putArray("data")
                .addObject()
                .put("id", model)
                .put("root", "scripted")
                .put("max_model_len", CONTEXT);
        return models;
    }

    /** Answers a request for the model's work. */
    protected abstract void answer(HttpExchange exchange, JsonNode request) throws IOException;

    protected final void count(long spent) {
        tokens.addAndGet(spent);
    }

    protected static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Refuses a request for the next three seconds. */
    protected static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "3");
        send(exchange, status, "{\"error\":{\"message\":\"busy\"}}");
    }

    /** Holds a request for longer than anybody waits. */
    protected static void hold() {
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    protected static void send(HttpExchange exchange, int status, String body) throws IOException {
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
