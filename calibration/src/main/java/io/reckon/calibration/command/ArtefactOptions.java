package io.reckon.calibration.command;

import io.reckon.calibration.artefact.ModelDigests;
import io.reckon.calibration.strategy.Contender;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that writes a calibration artefact. */
final class ArtefactOptions {

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description =
                    "Folder of the models that the deployment runs, for their digests. Default: the models of this checkout.")
    @Nullable
    Path models;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Artefact to write. Default: calibration/calibration.json in the folder of the models.")
    @Nullable
    Path out;

    /** Digests of the models that take part where these strategies are measured. */
    ModelDigests modelDigests(List<Contender> strategies) {
        return ModelDigests.in(folder(), strategies.stream().anyMatch(Contender::needsRevisionModel));
    }

    Path file() {
        return out != null ? out : folder().resolve("calibration").resolve("calibration.json");
    }

    private Path folder() {
        return models != null ? models : Path.of(System.getProperty("reckon.home", "."), "models");
    }
}
