package io.reckon.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log file, and the one line among them that says best why its writer failed. */
record LogTail(List<String> lines) {
    private static final int BYTES = 64 * 1024;
    private static final Pattern CAUSE = Pattern.compile("^\\s*(Caused by:|Exception in thread|Suppressed:).*");
    private static final Pattern CAUSED_BY = Pattern.compile("^Caused by: ");
    private static final Pattern ERROR = Pattern.compile(".*\\b(ERROR|FATAL|Error:).*");
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d+ ).*");

    LogTail {
        lines = List.copyOf(lines);
    }

    /** Reads the end of a log; nothing where there is none. */
    static LogTail of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return new LogTail(start == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size()));
        } catch (IOException missing) {
            return new LogTail(List.of());
        }
    }

    List<String> last(int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** The innermost cause if a stack trace ends the log, else the last error, else the last line; empty for an empty log. */
    String reason() {
        String cause = lastMatching(CAUSE);
        if (!cause.isEmpty()) {
            return CAUSED_BY.matcher(cause).replaceFirst("");
        }
        String error = lastMatching(ERROR);
        return error.isEmpty() ? lastMatching(Pattern.compile(".*\\S.*")) : error;
    }

    private String lastMatching(Pattern pattern) {
        return lines.reversed().stream()
                .filter(line -> pattern.matcher(line).matches())
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .map(String::strip)
                .findFirst()
                .orElse("");
    }
}
