package io.reckon.inference.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.remote.RemoteObserver;
import java.net.URI;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Metrics of a model on servers: requests by server and outcome, and how long they took; requests that a server works on;
 * tokens, counted as those of the engines inside the process are.
 */
public final class RemoteMeters implements RemoteObserver {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter computed;
    private final Counter cached;
    private final Counter sampled;

    /**
     * Registers the metrics.
     *
     * @param model name under which the servers serve it
     */
    public RemoteMeters(MeterRegistry registry, String model) {
        this.registry = registry;
        this.tags = Tags.of("model", model);
        this.computed = tokens("read", "tokens of prompts that servers computed");
        this.cached = tokens("cached", "tokens of prompts that servers' caches held, as far as they say so");
        this.sampled = tokens("sampled", "tokens sampled");
    }

    private Counter tokens(String kind, String description) {
        return Counter.builder("tts.tokens")
                .tags(tags.and("kind", kind))
                .description(description)
                .register(registry);
    }

    @Override
    public void using(URI server, IntSupplier inFlight) {
        Gauge.builder("tts.server.inflight", inFlight, IntSupplier::getAsInt)
                .tags(tags.and("server", server.toString()))
                .description("requests that a server works on")
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void answered(URI server, TokenUsage usage, Duration took) {
        computed.increment((double) (usage.prompt() - usage.cached()));
        cached.increment((double) usage.cached());
        sampled.increment((double) usage.generated());
        request(server, "answered", took);
    }

    @Override
    public void failed(URI server, String why, Duration took) {
        request(server, why, took);
    }

    private void request(URI server, String outcome, Duration took) {
        Timer.builder("tts.server.requests")
                .tags(tags.and("server", server.toString(), "outcome", outcome))
                .description("requests to servers, by how they ended")
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }
}
