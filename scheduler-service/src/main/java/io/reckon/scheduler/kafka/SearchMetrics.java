package io.reckon.scheduler.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.question.Refusal;
import io.reckon.scheduler.strategy.StrategySpec;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Metrics of the scheduler. Labels are bounded: never a question, a tenant or an id. */
@Singleton
final class SearchMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger inFlight = new AtomicInteger();

    SearchMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("tts.inflight", inFlight);
    }

    void started() {
        inFlight.incrementAndGet();
    }

    void ended() {
        inFlight.decrementAndGet();
    }

    void answered(Answer answer) {
        String strategy = answer.plan().strategy().map(StrategySpec::name).orElse("none");
        String bin = answer.plan()
                .estimate()
                .map(estimate -> Integer.toString(estimate.bin()))
                .orElse("none");
        String outcome = answer.status().name().toLowerCase(Locale.ROOT);
        registry.timer("tts.search.duration", Tags.of("strategy", strategy, "bin", bin, "outcome", outcome))
                .record(answer.duration());
        registry.summary("tts.search.rounds", "strategy", strategy).record(answer.calls());
        if (answer.plan().estimate().filter(Estimate::isPrior).isPresent()) {
            registry.counter("tts.difficulty.prior").increment();
        }
        registry.counter("tts.budget.spent.tokens", "model", "proposer").increment((double)
                (answer.spent().proposerPromptTokens() + answer.spent().proposerGeneratedTokens()));
        registry.counter("tts.budget.spent.tokens", "model", "verifier")
                .increment((double) answer.spent().verifierTokens());
    }

    void refused(Refusal refusal) {
        registry.counter("tts.dlq", "reason", refusal.name()).increment();
    }
}
