package io.reckon.scheduler.config;

import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always ready: without a calibration pinned strategies are run. Says which one is in force. */
@Readiness
@Singleton
final class CalibrationReadiness implements HealthCheck {

    private final CurrentCalibration current;

    CalibrationReadiness(CurrentCalibration current) {
        this.current = current;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("calibration")
                .up()
                .withData(
                        "calibrationId", current.snapshot().map(Calibration::id).orElse("none"))
                .build();
    }
}
