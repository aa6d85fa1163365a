package io.reckon.launcher.answer;

import java.util.Locale;

/** How a question ended. */
public enum Outcome {
    ANSWERED,
    NO_ANSWER,
    DEADLINE_EXCEEDED,
    UNAVAILABLE,
    UNSUPPORTED,
    FAILED,
    /** Refused as invalid: it went to the dead letters. */
    REJECTED,
    /** Nothing came back in time. */
    MISSING,
    /** A status that this version does not know. */
    UNKNOWN;

    /** In words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
