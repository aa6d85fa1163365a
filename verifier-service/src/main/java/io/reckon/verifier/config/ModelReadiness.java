package io.reckon.verifier.config;

import io.reckon.verifier.score.RewardModel;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the model is loaded and has run once. */
@Readiness
@ApplicationScoped
final class ModelReadiness implements HealthCheck {
    private final RewardModel rewardModel;

    ModelReadiness(RewardModel rewardModel) {
        this.rewardModel = rewardModel;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("model")
                .withData("digest", rewardModel.model().digest())
                .up()
                .build();
    }
}
