package io.reckon.launcher.command;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Engine;
import io.reckon.launcher.deployment.ModelChoice;
import io.reckon.launcher.deployment.ModelServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Chooses what a deployment runs on. */
final class ModelOptions {
    /** For those, too, who cannot take these options as a whole. */
    static final String PROPOSER = "--proposer";

    static final String PROPOSER_TEXT = "Folder of a proposer in place of the one among the models; its own"
            + " calibration/calibration.json tells the policy, and without one only pinned strategies are run.";
    static final String TEMPERATURE = "--temperature";
    static final String TEMPERATURE_TEXT = "Temperature of the proposer, 0 (greedy) to 2; calibrations hold for the"
            + " default, so that only pinned strategies are run at another one.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    @Option(names = PROPOSER, paramLabel = "DIR", description = PROPOSER_TEXT)
    private Optional<Path> proposer = Optional.empty();

    @Option(names = TEMPERATURE, paramLabel = "T", description = TEMPERATURE_TEXT)
    private Optional<Double> temperature = Optional.empty();

    @ArgGroup(exclusive = false)
    private @Nullable ServerOptions server;

    /** The three that name a model server, together or not at all. */
    static final class ServerOptions {
        @Option(
                names = "--proposer-endpoint",
                paramLabel = "URL",
                required = true,
                description = "Server with OpenAI's completions API (vLLM, SGLang, llama.cpp) that the proposer asks in"
                        + " place of a model of its own; only pinned strategies are run.")
        private URI endpoint;

        @Option(
                names = "--proposer-model",
                paramLabel = "NAME",
                required = true,
                description = "Name under which that server serves the model.")
        private String model;

        @Option(
                names = "--proposer-tokenizer",
                paramLabel = "DIR",
                required = true,
                description = "Folder with that model's tokenizer.json, tokenizer_config.json and config.json.")
        private Path tokenizer;
    }

    /** @throws ParameterException if the proposer, its server or the temperature is none */
    ModelChoice choice() {
        OptionalDouble given = temperature.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        try {
            return new ModelChoice(engine, folder(), proposer, given, server());
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage(), invalid);
        }
    }

    private Optional<ModelServer> server() {
        return Optional.ofNullable(server).map(given -> new ModelServer(given.endpoint, given.model, given.tokenizer));
    }

    /**
     * Makes sure that there is a policy to choose strategies.
     *
     * @throws ParameterException if nothing was measured with that proposer at that temperature
     */
    void requirePolicy() {
        if (!choice().hasPolicy()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the policy chooses the strategies here, and nothing was measured with this proposer at this"
                            + " temperature; calibrate the proposer first (./reckon calibrate --proposer DIR ...), or"
                            + " pin a strategy (./reckon ask --strategy ...)");
        }
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
