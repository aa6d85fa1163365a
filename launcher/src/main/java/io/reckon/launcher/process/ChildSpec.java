package io.reckon.launcher.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to run as a child process.
 *
 * @param name what people call it
 * @param command the program and its arguments
 * @param log file that takes its output, standard error included
 */
public record ChildSpec(String name, List<String> command, Path log) {
    public ChildSpec {
        command = List.copyOf(command);
        if (name.isBlank() || command.isEmpty()) {
            throw new IllegalArgumentException("a child needs a name and a command");
        }
    }

    /** Where it runs: beside its log. */
    Path folder() {
        return log.toAbsolutePath().resolve("..").normalize();
    }
}
