package io.reckon.launcher.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Service;
import io.reckon.launcher.docker.Docker;
import io.reckon.launcher.docker.ImageBuild;
import io.reckon.launcher.docker.ServiceImage;
import io.reckon.launcher.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the images of the four services. */
@Command(
        name = "images",
        description = "Build the images of the four services, each with the models it runs on, by docker."
                + " docker-compose.yml and k8s/ run them.")
final class ImagesCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            description =
                    "Image with a JRE 21 or newer, bash and coreutils (default: the one that Dockerfile.jvm names).")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--repository",
            paramLabel = "NAME",
            defaultValue = "reckon",
            description =
                    "What stands in front of the names, such as registry.example/reckon (default: ${DEFAULT-VALUE}).")
    private String repository;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            defaultValue = "0.1.0-SNAPSHOT",
            description = "Tag of all images (default: ${DEFAULT-VALUE}).")
    private String tag;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write names, ids and sizes in bytes to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Docker.check();
        ImageBuild build = new ImageBuild(Checkout.current(), repository, tag, base);
        List<ServiceImage> images = new ArrayList<>();
        try (Progress progress = Progress.of("Images", Service.values().length)) {
            for (Service service : Service.values()) {
                ServiceImage image = build.build(service);
                images.add(image);
                progress.line("%-48s %6d MB".formatted(image.name(), image.bytes() / MEGABYTE));
                progress.step();
            }
        }
        if (json.isPresent()) {
            new JsonMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(json.get().toFile(), images);
        }
        return 0;
    }
}
