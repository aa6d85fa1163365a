package io.reckon.proposer.config;

import io.reckon.proposer.proposal.Generator;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the model is loaded and has run once. */
@Readiness
@ApplicationScoped
final class ModelReadiness implements HealthCheck {
    private final Generator generator;

    ModelReadiness(Generator generator) {
        this.generator = generator;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("model")
                .withData("digest", generator.model().digest())
                .up()
                .build();
    }
}
