package io.reckon.scheduler.policy;

import java.util.Optional;

/**
 * The calibration in force. It is replaced as a whole; who works on a question takes one snapshot when it is accepted, and
 * keeps it, so that no question is begun with one calibration and ended with another. Thread-safe.
 */
public final class CurrentCalibration {

    private volatile Optional<Calibration> held;

    /** Begins with what is known at the start; empty: only pinned strategies can be run. */
    public CurrentCalibration(Optional<Calibration> initial) {
        this.held = initial;
    }

    /** The calibration in force now; empty: none yet. */
    public Optional<Calibration> snapshot() {
        return held;
    }

    /** Puts another one in force, for questions that are accepted from now on. */
    public void replaceWith(Calibration calibration) {
        held = Optional.of(calibration);
    }
}
