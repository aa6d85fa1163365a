package io.reckon.scheduler.config;

import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.search.DeployedModels;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready unless the calibration that is required was measured with other models than those that answered last; says which one
 * is in force, and what is wrong with it. Where none is required pinned strategies are run, whatever the models.
 */
@Readiness
@Singleton
final class CalibrationReadiness implements HealthCheck {

    private final CurrentCalibration current;
    private final DeployedModels deployed;
    private final boolean required;

    CalibrationReadiness(CurrentCalibration current, DeployedModels deployed, SchedulerConfig config) {
        this.current = current;
        this.deployed = deployed;
        this.required = config.policy().required();
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Calibration> calibration = current.snapshot();
        Optional<String> conflict = calibration.map(Calibration::models).flatMap(deployed::conflict);
        var response = HealthCheckResponse.named("calibration")
                .status(!required || conflict.isEmpty())
                .withData("calibrationId", calibration.map(Calibration::id).orElse("none"));
        conflict.ifPresent(
                difference -> response.withData("conflict", difference + ": deploy that model, or calibrate again"));
        return response.build();
    }
}
