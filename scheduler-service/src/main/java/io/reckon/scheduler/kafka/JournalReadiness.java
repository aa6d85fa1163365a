package io.reckon.scheduler.kafka;

import io.reckon.scheduler.kafka.journal.PartitionJournals;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready where every journal of this process's partitions can be written; says of each what keeps it. */
@Readiness
@Singleton
final class JournalReadiness implements HealthCheck {

    private final PartitionJournals journals;

    JournalReadiness(PartitionJournals journals) {
        this.journals = journals;
    }

    @Override
    public HealthCheckResponse call() {
        Map<Integer, String> troubles = journals.troubles();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("journal");
        troubles.forEach((partition, trouble) -> response.withData("partition " + partition, trouble));
        return response.status(troubles.isEmpty()).build();
    }
}
