package io.reckon.launcher.process;

import java.nio.file.Path;
import java.util.List;

/** A child process did not start, or ended before it was told to. */
public final class ChildFailedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int TAIL_LINES = 15;

    private final transient Path log;
    private final transient List<String> tail;

    private ChildFailedException(String message, Path log, LogTail tail) {
        super(tail.reason().isEmpty() ? message : message + ": " + tail.reason());
        this.log = log;
        this.tail = tail.last(TAIL_LINES);
    }

    static ChildFailedException ended(ChildEnd end) {
        String message = "%s ended with exit code %d".formatted(end.name(), end.exitCode());
        return new ChildFailedException(message, end.log(), LogTail.of(end.log()));
    }

    static ChildFailedException notReady(Child child, long seconds) {
        String message = "%s was not ready within %d s".formatted(child.name(), seconds);
        return new ChildFailedException(message, child.log(), LogTail.of(child.log()));
    }

    /** File with the whole output of the child. */
    public Path log() {
        return log;
    }

    /** The last lines of its output when it failed. */
    public List<String> tail() {
        return tail;
    }
}
