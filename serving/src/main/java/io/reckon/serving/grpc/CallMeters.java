package io.reckon.serving.grpc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.reckon.serving.call.Reply;
import io.reckon.serving.drain.Gate;
import java.util.Locale;

/** Metrics of calls: how each one ended, and how many are inside. */
final class CallMeters {
    private final MeterRegistry registry;

    CallMeters(MeterRegistry registry, Gate gate) {
        this.registry = registry;
        Gauge.builder("tts.calls.inside", gate, Gate::inside)
                .description("calls that were let in and are not answered")
                .register(registry);
    }

    void answered(Reply<?> reply) {
        count(reply.origin().name());
    }

    void refused(Refusal refusal) {
        count(refusal.isSuperseded() ? "superseded" : refusal.status().getCode().name());
    }

    private void count(String outcome) {
        Counter.builder("tts.calls")
                .description("calls by how they ended: computed, joined, remembered, or why they were refused")
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }
}
