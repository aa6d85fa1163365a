package io.reckon.scheduler.kafka;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not live where a search is stuck: after a restart its question is delivered again. */
@Liveness
@Singleton
final class SearchLiveness implements HealthCheck {

    private final SearchWatch watch;

    SearchLiveness(SearchWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        long overdue = watch.overdue();
        return HealthCheckResponse.named("searches")
                .withData("overdue", overdue)
                .status(overdue == 0)
                .build();
    }
}
