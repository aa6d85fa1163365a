package io.reckon.difficulty.calibration;

/** A calibration artefact is missing, unreadable or wrong; the message names the source and, where known, the field. */
public final class InvalidCalibrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Neither cause nor stack trace: the message is for the person who started the service, and is all that helps.
    InvalidCalibrationException(String source, String complaint) {
        super("Calibration %s: %s".formatted(source, complaint), null, false, false);
    }
}
