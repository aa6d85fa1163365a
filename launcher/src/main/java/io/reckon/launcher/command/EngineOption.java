package io.reckon.launcher.command;

import io.reckon.launcher.deployment.Engine;
import picocli.CommandLine.Option;

/** Chooses the engine of a deployment. */
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "embedded",
            description = "What proposer and verifier run on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
                    + " The scripted engine makes answers up; it is for tests.")
    private Engine engine;

    Engine engine() {
        return engine;
    }
}
