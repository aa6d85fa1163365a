package io.reckon.launcher.docker;

import java.io.IOException;

/** Docker refused; the message is its own. */
public final class DockerException extends IOException {
    private static final long serialVersionUID = 1L;

    DockerException(String message) {
        super(message);
    }
}
