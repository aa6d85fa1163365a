package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file by itself, patches included: needs no renderer. */
class ManifestFilesTest {
    private final Schemas schemas = new Schemas();

    @TestFactory
    Stream<DynamicTest> hasOnlyFieldsOfItsKind() {
        return Repository.manifests().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Repository.file("").relativize(file).toString(),
                        () -> assertThat(Manifest.of(Files.readString(file)).stream()
                                        .filter(Manifest::isResource)
                                        .flatMap(manifest -> complaints(manifest)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> kustomizationNamesFilesThatAreThere() {
        return Repository.manifests().stream()
                .filter(file -> file.endsWith("kustomization.yaml"))
                .map(file -> DynamicTest.dynamicTest(
                        Repository.file("").relativize(file).toString(),
                        () -> assertThat(namedBy(file))
                                .allSatisfy(named -> assertThat(named).exists())));
    }

    private Stream<String> complaints(Manifest manifest) {
        // a patch has not all the fields that a whole resource must have, but none of ours is of a custom kind
        return schemas.complaints(manifest).stream().map(complaint -> manifest + ": " + complaint);
    }

    private static Stream<Path> namedBy(Path kustomization) throws java.io.IOException {
        var tree = Manifest.of(Files.readString(kustomization)).getFirst().tree();
        Stream<String> lists = Stream.of("resources", "components")
                .flatMap(field -> tree.path(field).valueStream().map(name -> name.asText()));
        Stream<String> patches = tree.path("patches")
                .valueStream()
                .map(patch -> patch.path("path").asText());
        Stream<String> generated = tree.path("configMapGenerator")
                .valueStream()
                .flatMap(generator -> generator.path("files").valueStream().map(name -> name.asText()));
        return Stream.of(lists, patches, generated)
                .flatMap(names -> names)
                .map(name -> kustomization.resolveSibling(name).normalize());
    }
}
