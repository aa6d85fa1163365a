package io.reckon.inference.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Single requests to single servers. An interrupt closes the connection, on which the server sees that nobody waits any more
 * and frees what it held.
 */
final class Exchange implements AutoCloseable {
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client;
    private final Optional<String> key;
    private final Duration timeout;
    private final Duration checkTimeout;
    private final Refusals refusals;
    private volatile boolean isClosed;

    Exchange(RemoteSettings settings, Clock clock) {
        // servers in Python answer offers of HTTP/2 with warnings, or not at all
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(settings.limits().connectTimeout())
                .build();
        this.key = settings.key();
        this.timeout = settings.limits().timeout();
        this.checkTimeout = settings.limits().connectTimeout();
        this.refusals = new Refusals(clock);
    }

    /**
     * Asks a server something.
     *
     * @throws NotAcceptedException where it did not take the request up
     * @throws EngineException where it refused it, broke off or answered something else
     */
    <T> T post(URI server, Post post, BodyReader<T> reader) throws NotAcceptedException, InterruptedException {
        if (isClosed) {
            throw new EngineException(Reason.UNAVAILABLE, "the engine is closed");
        }
        HttpRequest request = request(server, post.path(), timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(post.bytes()))
                .build();
        return send(server, request, reader);
    }

    /** Reads a resource of a server, in the time of a check. */
    JsonNode get(URI server, String path) throws NotAcceptedException, InterruptedException {
        return send(server, request(server, path, checkTimeout).GET().build(), JsonBody::whole);
    }

    private HttpRequest.Builder request(URI server, String path, Duration limit) {
        String base = server.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(limit);
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private <T> T send(URI server, HttpRequest request, BodyReader<T> reader)
            throws NotAcceptedException, InterruptedException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == OK) {
                    return reader.read(body);
                }
                EngineException refusal = refusals.of(server, response);
                if (response.statusCode() == TOO_MANY || response.statusCode() == UNAVAILABLE) {
                    throw new NotAcceptedException(refusal, false);
                }
                throw refusal;
            }
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
            throw new NotAcceptedException(
                    new EngineException(Reason.UNAVAILABLE, server + " does not answer (" + e + ")", e), true);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException(server + " is not waited for").initCause(e);
            }
            throw new EngineException(Reason.UNAVAILABLE, server + " broke off (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        client.shutdownNow();
    }
}
