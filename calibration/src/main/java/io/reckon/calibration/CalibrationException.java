package io.reckon.calibration;

/** Ends a command; the message says what is wrong to the person who ran it, and what to do where that is known. */
public final class CalibrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CalibrationException(String message) {
        super(message);
    }

    public CalibrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
