package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * Requests to servers, no more at a time than a server has room for, each observed, and held for or against its server.
 *
 * @param exchange carries them out
 * @param observer is told of them
 */
record Requests(Exchange exchange, RemoteObserver observer) {
    private static final String INTERRUPTED = "cancelled";

    /** Asks a server something, as {@link Exchange#post} does; waits until it has room. */
    <T extends CountedAnswer> T post(Endpoint endpoint, Post post, BodyReader<T> reader)
            throws NotAcceptedException, InterruptedException {
        endpoint.room().acquire();
        URI server = endpoint.base();
        long start = System.nanoTime();
        try {
            T answer = exchange.post(server, post, reader);
            endpoint.succeeded();
            observer.answered(server, answer.usage(), since(start));
            return answer;
        } catch (NotAcceptedException e) {
            observer.failed(server, word(e.refusal()), since(start));
            throw e;
        } catch (EngineException e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                endpoint.failed(String.valueOf(e.getMessage()));
            }
            observer.failed(server, word(e), since(start));
            throw e;
        } catch (InterruptedException e) {
            observer.failed(server, INTERRUPTED, since(start));
            throw e;
        } finally {
            endpoint.room().release();
        }
    }

    private static String word(EngineException failure) {
        return failure.reason().name().toLowerCase(Locale.ROOT);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
