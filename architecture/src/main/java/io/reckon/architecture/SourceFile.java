package io.reckon.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java source file and its size.
 *
 * @param path where it is, relative to the module
 * @param lines how many lines it has, at least 0
 */
record SourceFile(Path path, int lines) {
    /** The most lines that a class may have: one that presses against it holds two concepts. */
    static final int LIMIT = 250;

    /** All source files below a folder; none where the folder does not exist. */
    static List<SourceFile> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTooLong() {
        return lines > LIMIT;
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readAllLines(path).size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path + " has " + lines;
    }
}
