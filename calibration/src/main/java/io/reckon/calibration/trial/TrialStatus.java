package io.reckon.calibration.trial;

/** How a trial ended. */
public enum TrialStatus {
    ANSWERED,
    NO_ANSWER,
    DEADLINE_EXCEEDED,
    UNSUPPORTED,
    /** The question went to the dead letter queue. */
    REFUSED,
    UNAVAILABLE,
    FAILED;

    /** Whether this says something about the contender; the rest says something about the deployment, and is asked again. */
    public boolean counts() {
        return switch (this) {
            case ANSWERED, NO_ANSWER, DEADLINE_EXCEEDED, UNSUPPORTED, REFUSED -> true;
            case UNAVAILABLE, FAILED -> false;
        };
    }
}
