package io.reckon.proposer.config;

import io.reckon.inference.engine.EngineException;
import io.reckon.proposer.proposal.Generator;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the models are loaded, and each has run once; or a server serves them. */
@Readiness
@ApplicationScoped
final class ModelReadiness implements HealthCheck {
    private final Generator generator;

    ModelReadiness(Generator generator) {
        this.generator = generator;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("model");
        try {
            response.withData("digest", generator.model().digest());
            generator.revisionModel().ifPresent(revision -> response.withData("revisionDigest", revision.digest()));
            return response.up().build();
        } catch (EngineException e) {
            return response.down().withData("reason", e.getMessage()).build();
        }
    }
}
