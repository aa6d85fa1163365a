package io.reckon.launcher.process;

import java.nio.file.Path;

/**
 * How a child process ended.
 *
 * @param name what people call it
 * @param exitCode its exit status; 128 + n where signal n ended it
 * @param log file with its output
 */
public record ChildEnd(String name, int exitCode, Path log) {}
