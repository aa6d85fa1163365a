package io.reckon.serving.config;

import java.time.Duration;

/** How a worker answers calls; each service has its defaults. */
public interface ServingConfig {
    /** Returns how long the result of a call is remembered. */
    Duration remember();

    /** Returns the size at most of the results that are remembered, in bytes as they go over the wire. */
    long rememberBytes();

    /** Returns the questions at most whose latest owner is remembered. */
    long owners();

    /** Returns how long a replica that stops goes on serving, so that its clients notice. */
    Duration drainGrace();

    /** Returns how long running calls may take to finish when the replica stops. */
    Duration drainPatience();
}
