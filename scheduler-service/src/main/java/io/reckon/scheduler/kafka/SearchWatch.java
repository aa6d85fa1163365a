package io.reckon.scheduler.kafka;

import io.reckon.scheduler.question.Question;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Not live where a search has outlived its deadline by far: every search ends by its deadline, so that such a one is stuck,
 * and its record would never be acknowledged. A restart delivers it again. Thread-safe.
 */
@Liveness
@Singleton
final class SearchWatch implements HealthCheck {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Map<String, Long> due = new ConcurrentHashMap<>();

    void started(Question question) {
        due.put(question.id(), System.nanoTime() + question.limits().deadline().plus(GRACE).toNanos());
    }

    void ended(Question question) {
        due.remove(question.id());
    }

    @Override
    public HealthCheckResponse call() {
        long now = System.nanoTime();
        long stuck = due.values().stream().filter(end -> end - now < 0).count();
        return HealthCheckResponse.named("searches")
                .withData("overdue", stuck)
                .status(stuck == 0)
                .build();
    }
}
