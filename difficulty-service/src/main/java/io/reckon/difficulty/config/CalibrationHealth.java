package io.reckon.difficulty.config;

import io.reckon.difficulty.calibration.Calibrations;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a calibration is loaded; says which is in force. */
@Readiness
@Singleton
final class CalibrationHealth implements HealthCheck {

    private final Calibrations calibrations;

    CalibrationHealth(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("calibration")
                .up()
                .withData("calibrationId", calibrations.current().id())
                .build();
    }
}
