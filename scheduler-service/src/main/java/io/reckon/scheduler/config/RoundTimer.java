package io.reckon.scheduler.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Verifier;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Times the rounds of searches as these see them, {@code tts.round}: journal, way and service together. Percentiles are those of
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
        Timer timer = timer("proposer");
        return call -> timer.record(() -> proposer.propose(call));
    }

    /** The same verifier, each of its rounds timed. */
    Verifier timedVerifier(Verifier verifier) {
        Timer timer = timer("verifier");
        return call -> timer.record(() -> verifier.score(call));
    }

    private Timer timer(String service) {
        return Timer.builder("tts.round")
                .description("time of a round of a search: journal, way and service")
                .tag("service", service)
                .publishPercentiles(0.5, 0.99)
                .percentilePrecision(3)
                .distributionStatisticExpiry(Duration.ofSeconds(30))
                .register(registry);
    }
}
