package io.reckon.scheduler.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reckon.scheduler.grpc.Waiting;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Verifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Times the rounds of searches as these see them: {@code tts.round} is journal, way and service together,
 * {@code tts.round.overhead} what is left of it without the time in which the service was waited for. Percentiles are those of
 * the last half minute.
 */
@Singleton
final class RoundTimer {

    private final MeterRegistry registry;

    RoundTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The same proposer, each of its rounds timed. */
    Proposer timedProposer(Proposer proposer) {
        Timers timers = timers("proposer");
        return call -> timers.timed(() -> proposer.propose(call));
    }

    /** The same verifier, each of its rounds timed. */
    Verifier timedVerifier(Verifier verifier) {
        Timers timers = timers("verifier");
        return call -> timers.timed(() -> verifier.score(call));
    }

    private Timers timers(String service) {
        return new Timers(
                registry,
                timer("tts.round", "time of a round of a search: journal, way and service", service),
                timer(
                        "tts.round.overhead",
                        "time of a round beyond that in which the service was waited for",
                        service));
    }

    private Timer timer(String name, String description, String service) {
        return Timer.builder(name)
                .description(description)
                .tag("service", service)
                .publishPercentiles(0.5, 0.99)
                .percentilePrecision(3)
                .distributionStatisticExpiry(Duration.ofSeconds(30))
                .register(registry);
    }

    private record Timers(MeterRegistry registry, Timer round, Timer overhead) {

        <T> T timed(Supplier<T> call) {
            Timer.Sample sample = Timer.start(registry);
            Duration waitedBefore = Waiting.total();
            try {
                return call.get();
            } finally {
                Duration time = Duration.ofNanos(sample.stop(round));
                overhead.record(time.minus(Waiting.total().minus(waitedBefore)));
            }
        }
    }
}
