package io.reckon.launcher.kafka;

import io.reckon.launcher.process.ChildFailedException;

/** Tells whether those who answer are still there. */
@FunctionalInterface
public interface Liveness {
    /** For systems that others run: nothing is known of them. */
    Liveness UNKNOWN = () -> {};

    /** Says so if somebody is gone. */
    void check() throws ChildFailedException;
}
