package io.reckon.scheduler.contract;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The calibration artefact cannot be used; the message names the file and the field. */
public final class InvalidCalibrationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidCalibrationException(Path file, String complaint, @Nullable Throwable cause) {
        super(file + ": " + complaint, cause);
    }
}
