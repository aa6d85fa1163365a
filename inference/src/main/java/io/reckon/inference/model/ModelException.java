package io.reckon.inference.model;

import java.nio.file.Path;

/** A model that cannot be used; the message is one line and names the file or the server. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(Path file, String what) {
        super(file + ": " + what);
    }

    public ModelException(Path file, String what, Throwable cause) {
        super(file + ": " + what, cause);
    }
}
