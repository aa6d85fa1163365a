package io.reckon.scheduler.contract;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The calibration artefact cannot be used; the message names the source and the field. */
public final class InvalidCalibrationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidCalibrationException(String source, String complaint, @Nullable Throwable cause) {
        super(source + ": " + complaint, cause);
    }
}
