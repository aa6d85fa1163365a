package io.reckon.launcher.command;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Engine;
import io.reckon.launcher.deployment.ModelChoice;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Chooses what a deployment runs on. */
final class ModelOptions {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "embedded",
            description = "What proposer and verifier run on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
                    + " The scripted engine makes answers up; it is for tests.")
    private Engine engine;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Folder with the models, their calibration and held-out questions"
                    + " (default: models in the checkout).")
    private Optional<Path> models = Optional.empty();

    ModelChoice choice() {
        return new ModelChoice(engine, folder());
    }

    /** The held-out questions that belong to the models. */
    Path testQuestions() {
        return folder().resolve("questions/test.jsonl");
    }

    private Path folder() {
        return models.map(Path::toAbsolutePath)
                .orElseGet(() -> Checkout.current().models());
    }
}
