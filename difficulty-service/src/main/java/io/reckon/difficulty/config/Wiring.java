package io.reckon.difficulty.config;

import io.quarkus.runtime.Startup;
import io.reckon.difficulty.calibration.Calibration;
import io.reckon.difficulty.calibration.CalibrationFile;
import io.reckon.difficulty.calibration.Calibrations;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Loads the calibration at start-up, so that a service without a valid one never comes up. */
@Singleton
final class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class);

    @Produces
    @Singleton
    @Startup
    Calibrations calibrations(DifficultyConfig config) {
        CalibrationFile file = new CalibrationFile(config.calibrationFile());
        Calibration calibration = file.read();
        LOG.infof("Calibration loaded: calibrationId=%s file=%s", calibration.id(), file.path());
        return new Calibrations(calibration);
    }
}
