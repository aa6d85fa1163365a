package io.reckon.launcher.process;

import java.nio.file.Path;
import java.util.List;

/** A child process did not start, or ended before it was told to. */
public final class ChildFailedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int TAIL_LINES = 15;

    private final transient Path log;

    private ChildFailedException(String message, Path log) {
        super(message);
        this.log = log;
    }

    static ChildFailedException ended(ChildEnd end) {
        String reason = LogTail.of(end.log()).reason();
        return new ChildFailedException(
                "%s ended with exit code %d%s".formatted(end.name(), end.exitCode(), suffix(reason)), end.log());
    }

    static ChildFailedException notReady(Child child, long seconds) {
        String reason = LogTail.of(child.log()).reason();
        return new ChildFailedException(
                "%s was not ready within %d s%s".formatted(child.name(), seconds, suffix(reason)), child.log());
    }

    /** File with the whole output of the child. */
    public Path log() {
        return log;
    }

    /** The last lines of its output. */
    public List<String> tail() {
        return LogTail.of(log).last(TAIL_LINES);
    }

    private static String suffix(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }
}
