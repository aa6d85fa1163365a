package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.remote.Endpoint.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * The servers of one model. Requests of a question go to the same server while it has room, whose cache holds what they have
 * in common. Safe for many threads; closing ends the requests under way.
 */
public final class ModelServers implements AutoCloseable {
    private final RemoteSettings settings;
    private final String tokenizerDigest;
    private final List<Endpoint> endpoints;
    private final Exchange exchange;
    private final Requests requests;
    private final ServerWatch watch;

    private ModelServers(
            RemoteSettings settings, String tokenizerDigest, Probe probe, RemoteObserver observer, Clock clock) {
        this.settings = settings;
        this.tokenizerDigest = tokenizerDigest;
        this.endpoints = settings.endpoints().stream()
                .map(base -> new Endpoint(base, settings.limits().inFlight()))
                .toList();
        this.exchange = new Exchange(settings, clock);
        this.requests = new Requests(exchange, observer);
        endpoints.forEach(endpoint -> observer.using(endpoint.base(), endpoint::inFlight));
        this.watch = new ServerWatch(endpoints, exchange, probe, settings);
    }

    /**
     * Looks at all servers once, and from then on at those that do not serve. One that is down may come up later.
     *
     * @param tokenizerDigest SHA-256 of the tokenizer that prompts are written with
     * @param probe what each server must show
     * @param observer is told of the requests
     * @throws ModelException where a server answers, but does not serve the model or lacks what is needed
     */
    public static ModelServers open(
            RemoteSettings settings, String tokenizerDigest, Probe probe, RemoteObserver observer, Clock clock) {
        ModelServers servers = new ModelServers(settings, tokenizerDigest, probe, observer, clock);
        try {
            servers.watch.look();
            servers.endpoints.forEach(endpoint -> requireRight(endpoint.standing(), settings));
            servers.watch.start();
            return servers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            servers.close();
            throw (CancellationException) new CancellationException("the start was interrupted").initCause(e);
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static void requireRight(Standing standing, RemoteSettings settings) {
        switch (standing) {
            case Standing.Down down -> {}
            case Standing.Wrong wrong -> throw new ModelException(wrong.reason());
            case Standing.Serving serving -> {
                if (serving.card().parameters().isEmpty()
                        && settings.stated().parameters().isEmpty()) {
                    throw new ModelException(
                            "the servers of " + settings.model()
                                    + " do not say how many parameters it has, which the count of operations needs; set 'parameters'");
                }
            }
        }
    }

    /**
     * Returns what identifies the model: its name, what its servers say about it, and the tokenizer that prompts are written
     * with. Servers state no digest of the weights, so other weights of the same origin and size look the same.
     *
     * @throws EngineException UNAVAILABLE while no server serves it
     */
    public ModelIdentity identity() {
        ServerCard card = card();
        long parameters = settings.stated()
                .parameters()
                .orElseGet(() -> card.parameters()
                        .orElseThrow(() -> new EngineException(
                                Reason.UNAVAILABLE,
                                "nobody says how many parameters the model has; set 'parameters'")));
        return new ModelIdentity(settings.model(), sha256(card.identity() + "\n" + tokenizerDigest), parameters);
    }

    /**
     * Returns the tokens that a sequence may have, as configured, or as the servers say.
     *
     * @throws EngineException UNAVAILABLE while no server serves it
     */
    public OptionalInt context() {
        OptionalInt stated = settings.stated().context();
        return stated.isPresent() ? stated : card().context();
    }

    private ServerCard card() {
        return endpoints.stream()
                .map(Endpoint::standing)
                .filter(Standing.Serving.class::isInstance)
                .map(standing -> ((Standing.Serving) standing).card())
                .findFirst()
                .orElseThrow(this::noneServes);
    }

    private EngineException noneServes() {
        String reasons = endpoints.stream()
                .map(endpoint -> switch (endpoint.standing()) {
                    case Standing.Down down -> down.reason();
                    case Standing.Wrong wrong -> wrong.reason();
                    case Standing.Serving serving -> endpoint.base() + " has just come up";
                })
                .collect(Collectors.joining("; "));
        return new EngineException(Reason.UNAVAILABLE, "no server serves " + settings.model() + ": " + reasons);
    }

    /**
     * Asks for something; blocks until it was read. Another server is asked only where one did not take the request up, so
     * that nothing is paid for twice.
     *
     * @param questionId question that the request belongs to
     * @throws EngineException where all servers refuse it, or one of them breaks off or answers something else
     * @throws InterruptedException where the caller is interrupted; the connection is closed by then
     */
    public <T extends CountedAnswer> T post(String questionId, Post post, BodyReader<T> reader)
            throws InterruptedException {
        EngineException refusal = null;
        for (Endpoint endpoint : preferred(questionId)) {
            try {
                return requests.post(endpoint, post, reader);
            } catch (NotAcceptedException e) {
                refusal = e.refusal();
                if (e.isDown()) {
                    endpoint.becomes(new Standing.Down(String.valueOf(refusal.getMessage())));
                }
            }
        }
        throw refusal == null ? noneServes() : refusal;
    }

    /** Those that serve, by rendezvous hashing (Thaler and Ravishankar 1998), but full ones last. */
    private List<Endpoint> preferred(String questionId) {
        return endpoints.stream()
                .filter(Endpoint::isServing)
                .sorted(Comparator.comparing(
                                (Endpoint endpoint) -> endpoint.room().availablePermits() == 0)
                        .thenComparing(endpoint -> sha256(questionId + "\n" + endpoint.base())))
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        watch.close();
        exchange.close();
    }
}
