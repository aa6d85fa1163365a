package io.reckon.launcher.deployment;

import java.time.Duration;

/** Hears how a start goes on. Called from several threads. */
public interface StartListener {
    /**
     * A part of the system can do its work.
     *
     * @param name what people call it
     * @param address where it is reached, such as {@code localhost:9092}
     * @param after since the start of the deployment
     */
    void ready(String name, String address, Duration after);

    /** The user or the system ends the program, which stops everything first. */
    default void interrupted() {}
}
