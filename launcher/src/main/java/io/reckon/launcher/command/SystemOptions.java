package io.reckon.launcher.command;

import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that talk to a system, running or not. */
final class SystemOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka of a running system. Default: localhost:9092 if Reckon answers there,"
                    + " else a temporary system is started for this command.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Mixin
    private ModelOptions models;

    /** For commands that leave the choice of the strategy to the policy. */
    void requirePolicy() {
        if (bootstrapServers.isEmpty()) {
            models.requirePolicy();
        }
    }

    RunningSystem open() throws IOException, ChildFailedException, InterruptedException {
        return RunningSystem.find(bootstrapServers, models.choice());
    }
}
