package io.reckon.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout whose manifests are tested. */
final class Repository {
    private static final Path ROOT =
            Path.of(System.getProperty("reckon.home", "..")).toAbsolutePath().normalize();

    private Repository() {}

    /** A file of the checkout. */
    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** The text of a file of the checkout. */
    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders that are deployed as they are. */
    static List<String> overlays() {
        try (Stream<Path> folders = Files.list(file("k8s/overlays"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All YAML below the folders of kustomize. */
    static List<Path> manifests() {
        return Stream.of("k8s/base", "k8s/overlays", "k8s/components", "models/calibration")
                .flatMap(folder -> yamlBelow(file(folder)))
                .sorted()
                .toList();
    }

    private static Stream<Path> yamlBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
