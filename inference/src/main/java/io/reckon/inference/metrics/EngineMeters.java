package io.reckon.inference.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.reckon.inference.engine.Engine;
import io.reckon.inference.engine.EngineObserver;
import java.time.Duration;

/**
 * Metrics of an engine: tokens read and sampled, time to first token and per token, occupancy of the batch, share of tokens
 * found in the cache, tokens that wait. Names follow OpenTelemetry's conventions for generative models where they have one.
 */
public final class EngineMeters implements EngineObserver {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter computed;
    private final Counter cached;
    private final Counter sampled;
    private final Timer firstToken;
    private final Timer perToken;
    private final Timer passes;
    private final DistributionSummary occupancy;
    private final Counter recomputed;

    /**
     * Registers the metrics.
     *
     * @param model tells the engines of a process apart
     * @param maxSequences sequences in a full batch
     */
    public EngineMeters(MeterRegistry registry, String model, int maxSequences) {
        this.registry = registry;
        this.tags = Tags.of("model", model);
        this.computed = tokens("read", "tokens computed in reading passes");
        this.cached = tokens("cached", "tokens of texts to read that the cache held");
        this.sampled = tokens("sampled", "tokens sampled");
        this.firstToken = timer("gen_ai.server.time_to_first_token", "from the call to the first token of a prefix");
        this.perToken = timer("gen_ai.server.time_per_output_token", "of one decode step");
        this.passes = timer("tts.read.duration", "of one reading pass");
        this.occupancy = DistributionSummary.builder("tts.batch.occupancy")
                .description("sequences in a decode step, as a share of the most allowed")
                .tags(tags)
                .scale(1.0 / maxSequences)
                .register(registry);
        this.recomputed = Counter.builder("tts.recomputed")
                .tags(tags)
                .description("choices so close that they were made again, from the sequence alone")
                .register(registry);
        registry.gauge("tts.prefix.hit.ratio", tags, this, EngineMeters::hitRatio);
    }

    /** Registers what an engine tells of itself. */
    public void watch(Engine engine) {
        registry.gauge("tts.queued.tokens", tags, engine, Engine::queuedTokens);
        Gauge.builder("tts.cache.memory", engine, Engine::memoryBytes)
                .tags(tags)
                .description("keys and values")
                .baseUnit("bytes")
                .register(registry);
    }

    private Counter tokens(String kind, String description) {
        return Counter.builder("tts.tokens")
                .tags(tags.and("kind", kind))
                .description(description)
                .register(registry);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .tags(tags)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }

    private double hitRatio() {
        double all = computed.count() + cached.count();
        return all == 0 ? 0 : cached.count() / all;
    }

    @Override
    public void read(int computedTokens, int cachedTokens, Duration took) {
        computed.increment(computedTokens);
        cached.increment(cachedTokens);
        passes.record(took);
    }

    @Override
    public void stepped(int sequences, Duration took) {
        sampled.increment(sequences);
        perToken.record(took);
        occupancy.record(sequences);
    }

    @Override
    public void firstToken(Duration waited) {
        firstToken.record(waited);
    }

    @Override
    public void recomputed() {
        recomputed.increment();
    }
}
