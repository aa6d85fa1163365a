package io.reckon.launcher.docker;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds images of what the modules of a checkout were built to.
 *
 * @param checkout whose services, and models, are put into images
 * @param repository in front of the service's name, such as {@code registry.example/reckon}
 * @param tag of all images
 * @param base image with a JRE, if not that of the Dockerfile
 */
public record ImageBuild(Checkout checkout, String repository, String tag, Optional<String> base) {
    private static final String DOCKERFILE = "Dockerfile.jvm";

    /**
     * Builds the image of a service.
     *
     * @throws NoSuchFileException if the service itself is not built
     * @throws DockerException if the build fails
     */
    public ServiceImage build(Service service) throws IOException, InterruptedException {
        Path program = checkout.root().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.isDirectory(program)) {
            throw new NoSuchFileException(program.toString(), null, service.module() + " is not built");
        }
        String name = repository + "/" + service.module() + ":" + tag;
        Docker.run(arguments(service, name));
        String[] facts = Docker.run(List.of("image", "inspect", "--format", "{{.Id}} {{.Size}}", name))
                .split(" ", 2);
        return new ServiceImage(name, facts[0], Long.parseLong(facts[1]));
    }

    List<String> arguments(Service service, String name) {
        Path root = checkout.root();
        List<String> arguments = new ArrayList<>(
                List.of("build", "--file", root.resolve(DOCKERFILE).toString()));
        arguments.addAll(List.of("--build-arg", "SERVICE=" + service.module()));
        base.ifPresent(image -> arguments.addAll(List.of("--build-arg", "BASE=" + image)));
        arguments.addAll(List.of("--tag", name, root.toString()));
        return arguments;
    }
}
