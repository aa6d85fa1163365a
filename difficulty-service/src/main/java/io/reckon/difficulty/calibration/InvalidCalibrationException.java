package io.reckon.difficulty.calibration;

import java.nio.file.Path;

/** A calibration artefact is missing, unreadable or wrong; the message names the file and, where known, the field. */
public final class InvalidCalibrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Neither cause nor stack trace: the message is for the person who started the service, and is all that helps.
    InvalidCalibrationException(Path file, String complaint) {
        super("Calibration %s: %s".formatted(file.toAbsolutePath().normalize(), complaint), null, false, false);
    }
}
