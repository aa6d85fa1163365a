package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.net.URI;

/** One server, whatever is known of it. */
record ProbedServer(URI base, Exchange exchange) implements Probe.Server {
    @Override
    public <T> T post(Post post, BodyReader<T> reader) {
        try {
            return exchange.post(base, post, reader);
        } catch (NotAcceptedException e) {
            throw e.refusal();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(Reason.CANCELLED, "the check was cancelled", e);
        }
    }
}
