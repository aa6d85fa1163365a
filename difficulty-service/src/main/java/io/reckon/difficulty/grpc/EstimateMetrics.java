package io.reckon.difficulty.grpc;

import io.micrometer.core.instrument.MeterRegistry;
import io.reckon.difficulty.DifficultyEstimate;
import io.reckon.difficulty.ProbeScores;
import jakarta.inject.Singleton;

/** Counts estimates as {@code reckon.difficulty.estimates} by most probable bin, before and after a probe. */
@Singleton
final class EstimateMetrics {

    private final MeterRegistry registry;

    EstimateMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(DifficultyEstimate estimate, ProbeScores scores) {
        boolean probed = !scores.values().isEmpty();
        registry.counter(
                        "reckon.difficulty.estimates",
                        "bin",
                        Integer.toString(estimate.bin()),
                        "probe",
                        Boolean.toString(probed))
                .increment();
    }
}
