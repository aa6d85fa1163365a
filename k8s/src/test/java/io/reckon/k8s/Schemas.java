package io.reckon.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of a manifest which fields its kind does not have or does not allow, as an API server that validates strictly would. */
final class Schemas {
    private final TypedKinds typed = new TypedKinds();
    private final List<CustomKind> custom = customKinds();

    /** What is wrong with a manifest; nothing, if it is right. */
    List<String> complaints(Manifest manifest) {
        Optional<CustomKind> custom =
                this.custom.stream().filter(kind -> kind.describes(manifest)).findFirst();
        return custom.map(kind -> kind.complaints(manifest)).orElseGet(() -> typed.complaints(manifest));
    }

    private static List<CustomKind> customKinds() {
        try (Stream<Path> files = Files.list(Repository.file("k8s/src/test/crds"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(Schemas::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CustomKind> read(Path file) {
        try {
            return Manifest.of(Files.readString(file)).stream().flatMap(CustomKind::versions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
