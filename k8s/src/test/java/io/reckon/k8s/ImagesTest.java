package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a release is pinned. */
class ImagesTest {
    private static final Path PLACE = Path.of("k8s/components/images/kustomization.yaml");
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    Path checkout;

    static List<String> overlays() {
        return Repository.overlays();
    }

    @Test
    void noOtherKustomizationNamesAnImage() {
        assertThat(Repository.manifests().stream()
                        .filter(file -> file.endsWith("kustomization.yaml"))
                        .filter(ImagesTest::namesImages))
                .containsExactly(Repository.file(PLACE.toString()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void digestsThatAreWrittenThereAreThoseOfEveryContainer(String overlay) throws Exception {
        Optional<Kustomize> kustomize = Kustomize.onPath();
        assumeTrue(kustomize.isPresent(), Kustomize.ABSENT);
        copy("k8s/base");
        copy("k8s/overlays");
        copy("k8s/components");
        copy("models/calibration");
        Path place = checkout.resolve(PLACE);
        Files.writeString(place, Files.readString(place).replaceAll("(newTag|digest): \\S+", "digest: " + DIGEST));

        List<Manifest> manifests =
                kustomize.orElseThrow().render(checkout.resolve("k8s/overlays").resolve(overlay));

        assertThat(manifests.stream().flatMap(manifest -> manifest.tree().findValuesAsText("image").stream()))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(image -> image.endsWith("@" + DIGEST));
    }

    private static boolean namesImages(Path kustomization) {
        try {
            return Manifest.of(Files.readString(kustomization))
                    .getFirst()
                    .tree()
                    .has("images");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String folder) throws IOException {
        Path from = Repository.file(folder);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = checkout.resolve(folder).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
