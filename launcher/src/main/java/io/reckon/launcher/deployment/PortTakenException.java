package io.reckon.launcher.deployment;

import java.io.IOException;

/** Somebody else listens on the port that was asked for. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port) {
        super("port %d is taken: choose another with --kafka-port, or stop what listens there".formatted(port));
    }
}
