package io.reckon.difficulty.config;

import io.reckon.difficulty.calibration.Calibration;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a calibration is loaded; says which. */
@Readiness
@Singleton
final class CalibrationHealth implements HealthCheck {

    private final Calibration calibration;

    CalibrationHealth(Calibration calibration) {
        this.calibration = calibration;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("calibration")
                .up()
                .withData("calibrationId", calibration.id())
                .build();
    }
}
