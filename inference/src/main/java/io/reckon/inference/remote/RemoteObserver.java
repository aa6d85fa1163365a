package io.reckon.inference.remote;

import io.reckon.inference.engine.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.function.IntSupplier;

/** Told what becomes of requests to servers, for metrics. Called by many threads: must be quick and must not throw. */
public interface RemoteObserver {
    /**
     * A server is there to be used.
     *
     * @param inFlight tells how many requests it works on
     */
    void using(URI server, IntSupplier inFlight);

    /**
     * A server has answered a request.
     *
     * @param took time of the request
     */
    void answered(URI server, TokenUsage usage, Duration took);

    /**
     * A server has not answered a request.
     *
     * @param why in one word
     * @param took time until that was clear
     */
    void failed(URI server, String why, Duration took);

    /** Returns an observer that nobody reads. */
    static RemoteObserver none() {
        return new RemoteObserver() {
            @Override
            public void using(URI server, IntSupplier inFlight) {}

            @Override
            public void answered(URI server, TokenUsage usage, Duration took) {}

            @Override
            public void failed(URI server, String why, Duration took) {}
        };
    }
}
