package io.reckon.launcher.deployment;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where one deployment keeps its logs and Kafka's records.
 *
 * @param root the folder
 * @param temporary whether it goes when the deployment ends well
 */
public record RunFolder(Path root, boolean temporary) {

    /** A folder that goes when its deployment ends. */
    public static RunFolder createTemporary() throws IOException {
        return new RunFolder(Files.createTempDirectory("reckon-"), true);
    }

    /** A folder that stays. */
    public static RunFolder at(Path root) throws IOException {
        return new RunFolder(Files.createDirectories(root.toAbsolutePath()), false);
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** Where the output of a process goes. */
    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Deletes the folder if it is a temporary one. */
    public void discard() throws IOException {
        if (temporary) {
            delete(root);
        }
    }

    /** Deletes Kafka's records if the folder is a temporary one, and keeps the logs for whoever wants to know why. */
    void discardRecords() throws IOException {
        if (temporary) {
            delete(kafka());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
