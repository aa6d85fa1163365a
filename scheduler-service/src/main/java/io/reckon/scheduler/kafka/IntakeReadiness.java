package io.reckon.scheduler.kafka;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while questions are taken in; not any more once the service is stopping. */
@Readiness
@Singleton
final class IntakeReadiness implements HealthCheck {

    private final Workers workers;

    IntakeReadiness(Workers workers) {
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intake").status(!workers.isDraining()).build();
    }
}
