package io.reckon.launcher.command;

import io.reckon.launcher.deployment.Deployment;
import io.reckon.launcher.deployment.DeploymentOptions;
import io.reckon.launcher.deployment.Ports;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the whole system running until it is told to stop. */
@Command(name = "up", description = "Start Kafka and the four services, and keep them running until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "" + Ports.DEFAULT_KAFKA,
            description = "Where Kafka listens on localhost (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Mixin
    private ModelOptions models;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps Kafka's records and the logs (default: a temporary one).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        try (Deployment deployment = DeploymentDisplay.start(options())) {
            System.err.println("Logs: " + deployment.folder().resolve("logs"));
            PublishingGuide.of(deployment.ports().bootstrapServers(), models.testQuestions())
                    .forEach(System.out::println);
            System.out.println();
            System.out.println("Reckon is up. Ctrl-C stops it.");
            deployment.awaitFailure();
            return 0;
        }
    }

    private DeploymentOptions options() {
        try {
            return new DeploymentOptions(models.choice(), OptionalInt.of(kafkaPort), data);
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), "--kafka-port: " + invalid.getMessage(), invalid);
        }
    }
}
