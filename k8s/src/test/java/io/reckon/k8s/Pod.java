package io.reckon.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pod that a Deployment makes.
 *
 * @param name of the Deployment
 * @param deployment all of its specification
 */
record Pod(String name, JsonNode deployment) {
    static Pod of(Manifest deployment) {
        return new Pod(deployment.name(), deployment.tree().path("spec"));
    }

    /** Whether it runs a model for a service, and is none itself. */
    boolean isModelServer() {
        return name.startsWith("vllm-");
    }

    JsonNode spec() {
        return deployment.at("/template/spec");
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        deployment
                .at("/template/metadata/labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    /** The container of the service. */
    JsonNode service() {
        return spec().path("containers").path(0);
    }

    /** All containers, those that run first included. */
    Stream<JsonNode> containers() {
        return Stream.concat(
                spec().path("containers").valueStream(),
                spec().path("initContainers").valueStream());
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        service()
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return environment;
    }

    /** Number of a port by its name. */
    int port(String port) {
        return service()
                .path("ports")
                .valueStream()
                .filter(candidate -> candidate.path("name").asText().equals(port))
                .findFirst()
                .map(candidate -> candidate.path("containerPort").asInt())
                .orElse(0);
    }

    /** Names of what is mounted. */
    List<String> mounts() {
        return containers()
                .flatMap(container -> container.path("volumeMounts").valueStream())
                .map(mount -> mount.path("name").asText())
                .toList();
    }
}
