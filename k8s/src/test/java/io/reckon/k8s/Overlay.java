package io.reckon.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an overlay deploys.
 *
 * @param manifests its resources
 */
record Overlay(List<Manifest> manifests) {
    /** An overlay as kustomize renders it; where there is no kustomize the test is skipped, and says so. */
    static Overlay rendered(String name) throws IOException, InterruptedException {
        Optional<Kustomize> kustomize = Kustomize.onPath();
        assumeTrue(kustomize.isPresent(), Kustomize.ABSENT);
        return new Overlay(kustomize.orElseThrow().render(Repository.file("k8s/overlays/" + name)));
    }

    Pod pod(String name) {
        return Pod.of(named("Deployment", name));
    }

    Manifest named(String kind, String name) {
        return ofKind(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    Stream<Manifest> ofKind(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }
}
