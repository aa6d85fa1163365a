package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.remote.Endpoint.Standing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks again and again at the servers of a model that do not serve, until they do. */
final class ServerWatch implements AutoCloseable {
    /** The first token of a server that has just started may take its time. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final List<Endpoint> endpoints;
    private final Exchange exchange;
    private final Probe probe;
    private final String model;
    private final Duration interval;
    private final Duration limit;
    private final Thread thread;

    ServerWatch(List<Endpoint> endpoints, Exchange exchange, Probe probe, RemoteSettings settings) {
        this.endpoints = List.copyOf(endpoints);
        this.exchange = exchange;
        this.probe = probe;
        this.model = settings.model();
        this.interval = settings.limits().checkInterval();
        Duration timeout = settings.limits().timeout();
        this.limit = timeout.compareTo(LONGEST_LOOK) < 0 ? timeout : LONGEST_LOOK;
        this.thread = Thread.ofVirtual().name("watch-" + model).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(interval);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks every server that does not serve what it is; those that serve are tested by their work. */
    void look() throws InterruptedException {
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.isServing()) {
                endpoint.becomes(standing(endpoint.base()));
            }
        }
    }

    /** What a server is, which it has to say in time: one that begins to answer, and does not end, is as good as down. */
    private Standing standing(URI base) throws InterruptedException {
        FutureTask<Standing> look = new FutureTask<>(() -> asked(base));
        Thread.ofVirtual().name("look-" + base).start(look);
        try {
            return look.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Standing.Down(base + " does not answer in full within " + limit);
        } catch (ExecutionException e) {
            throw new IllegalStateException(base + " could not be asked", e);
        } finally {
            look.cancel(true);
        }
    }

    private Standing asked(URI base) throws InterruptedException {
        try {
            ServerCard card = ServerCard.of(exchange.get(base, "/v1/models"), model);
            if (endpoints.stream().anyMatch(other -> isOther(other.standing(), card))) {
                return new Standing.Wrong(base + " serves another model as " + model + " than the servers beside it");
            }
            probe.check(new ProbedServer(base, exchange));
            return new Standing.Serving(card);
        } catch (NotAcceptedException e) {
            return new Standing.Down(String.valueOf(e.refusal().getMessage()));
        } catch (IllegalArgumentException e) {
            return new Standing.Wrong(base + " " + e.getMessage());
        } catch (EngineException e) {
            return switch (e.reason()) {
                case FAILED_PRECONDITION, INVALID_ARGUMENT -> new Standing.Wrong(String.valueOf(e.getMessage()));
                case OUT_OF_RANGE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, CANCELLED, UNAVAILABLE ->
                    new Standing.Down(String.valueOf(e.getMessage()));
            };
        }
    }

    private static boolean isOther(Standing standing, ServerCard card) {
        return standing instanceof Standing.Serving serving
                && !serving.card().identity().equals(card.identity());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
