package io.reckon.verifier.config;

import io.reckon.inference.engine.EngineException;
import io.reckon.verifier.score.RewardModel;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the model is loaded and has run once, or a server serves it. */
@Readiness
@ApplicationScoped
final class ModelReadiness implements HealthCheck {
    private final RewardModel rewardModel;

    ModelReadiness(RewardModel rewardModel) {
        this.rewardModel = rewardModel;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("model");
        try {
            return response.withData("digest", rewardModel.model().digest())
                    .up()
                    .build();
        } catch (EngineException e) {
            return response.down().withData("reason", e.getMessage()).build();
        }
    }
}
