package io.reckon.inference.remote;

import java.net.URI;
import java.util.concurrent.Semaphore;

/** One server of a model, what is known of it, and its room for requests. */
final class Endpoint {
    private final URI base;
    private final Semaphore room;
    private volatile Standing standing = new Standing.Down("has not been asked yet");

    Endpoint(URI base, int inFlight) {
        this.base = base;
        this.room = new Semaphore(inFlight);
    }

    URI base() {
        return base;
    }

    Semaphore room() {
        return room;
    }

    Standing standing() {
        return standing;
    }

    boolean isServing() {
        return standing instanceof Standing.Serving;
    }

    /** Returns whether it stood differently before. */
    boolean becomes(Standing next) {
        boolean isNews = !next.equals(standing);
        standing = next;
        return isNews;
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
