package io.reckon.inference.remote;

import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server of a model, what is known of it, and its room for requests. */
final class Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    /** A server that fails as often as this in a row is as good as down. */
    private static final int MOST_FAILURES = 3;

    private final URI base;
    private final int inFlight;
    private final Semaphore room;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Standing standing = new Standing.Down("has not been asked yet");

    Endpoint(URI base, int inFlight) {
        this.base = base;
        this.inFlight = inFlight;
        this.room = new Semaphore(inFlight);
    }

    URI base() {
        return base;
    }

    Semaphore room() {
        return room;
    }

    /** Returns how many requests the server works on. */
    int inFlight() {
        return inFlight - room.availablePermits();
    }

    Standing standing() {
        return standing;
    }

    boolean isServing() {
        return standing instanceof Standing.Serving;
    }

    /** Takes note of a request that the server has answered. */
    void succeeded() {
        failures.set(0);
    }

    /** Takes note of a request on which the server failed, though it had taken it up. */
    void failed(String reason) {
        int inARow = failures.incrementAndGet();
        if (inARow >= MOST_FAILURES && isServing()) {
            becomes(new Standing.Down(base + " failed " + inARow + " requests in a row; the last: " + reason));
        }
    }

    /** Takes note of how the server stands. */
    void becomes(Standing next) {
        if (next.equals(standing)) {
            return;
        }
        standing = next;
        switch (next) {
            case Standing.Serving serving -> {
                failures.set(0);
                LOG.info("model server serves endpoint={}", base);
            }
            case Standing.Down down -> LOG.warn("model server is down endpoint={} reason={}", base, down.reason());
            case Standing.Wrong wrong -> LOG.error("model server is wrong endpoint={} reason={}", base, wrong.reason());
        }
    }

    /** How a server stands. */
    sealed interface Standing {
        /** It serves the model. */
        record Serving(ServerCard card) implements Standing {}

        /** It may serve it later: it does not answer, or is still loading. */
        record Down(String reason) implements Standing {}

        /** It answers, but is not what is configured; people must act. */
        record Wrong(String reason) implements Standing {}
    }
}
