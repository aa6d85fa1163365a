package io.reckon.calibration.command;

import io.reckon.calibration.artefact.ModelDigests;
import java.nio.file.Path;
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

    ModelDigests modelDigests() {
        return ModelDigests.in(folder());
    }

    Path file() {
        return out != null ? out : folder().resolve("calibration").resolve("calibration.json");
    }

    private Path folder() {
        return models != null ? models : Path.of(System.getProperty("reckon.home", "."), "models");
    }
}
