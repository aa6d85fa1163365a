package io.reckon.k8s;

import java.util.List;
import java.util.Map;

/** The fields of a kustomization or component that we use; kustomize knows more of them. */
record KustomizationFile(
        String apiVersion,
        String kind,
        String namespace,
        List<Label> labels,
        List<String> resources,
        List<String> components,
        List<Patch> patches,
        List<Image> images,
        List<Replica> replicas,
        List<Generator> configMapGenerator) {

    record Label(boolean includeTemplates, Map<String, String> pairs) {}

    record Patch(String path, Target target) {}

    record Target(String kind, String name) {}

    record Image(String name, String newName, String newTag, String digest) {}

    record Replica(String name, int count) {}

    record Generator(String name, List<String> files, Options options) {}

    record Options(boolean disableNameSuffixHash, Map<String, String> labels) {}
}
