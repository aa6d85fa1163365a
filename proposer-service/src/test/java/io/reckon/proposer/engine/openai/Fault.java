package io.reckon.proposer.engine.openai;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What goes wrong with a server. */
@FunctionalInterface
interface Fault {
    /** Nothing. */
    Fault NONE = exchange -> false;

    /** Returns whether it has answered a request, wrongly. */
    boolean answers(HttpExchange exchange) throws IOException;

    /** A refusal. */
    static Fault status(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            send(exchange, status, body);
            return true;
        };
    }

    /** A stream of these events, which ends as if it were complete where the last is {@code [DONE]}. */
    static Fault events(String... events) {
        return exchange -> {
            StringBuilder body = new StringBuilder();
            for (String event : events) {
                body.append("data: ").append(event).append("\n\n");
            }
            send(exchange, 200, body.toString());
            return true;
        };
    }

    /** An answer that begins and never ends. */
    static Fault endless(Runnable left) {
        return endless(() -> {}, left);
    }

    /**
     * An answer that begins and never ends.
     *
     * @param begun is run when it has begun
     * @param left is run when the client has gone
     */
    static Fault endless(Runnable begun, Runnable left) {
        return exchange -> {
            begun.run();
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    body.flush();
                    Thread.sleep(10);
                }
            } catch (IOException gone) {
                left.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }
}
