package io.reckon.calibration.command;

import io.reckon.calibration.artefact.ModelDigests;
import io.reckon.calibration.strategy.Contender;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            names = "--proposer",
            paramLabel = "DIR",
            description = "Folder of a proposer that the deployment runs in place of the one among the models.")
    Optional<Path> proposer = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Artefact to write. Default: calibration/calibration.json in the folder of the models, or in that"
                            + " of --proposer.")
    @Nullable
    Path out;

    /** Digests of the models that take part where these strategies are measured. */
    ModelDigests modelDigests(List<Contender> strategies) {
        ModelDigests digests = ModelDigests.in(folder(), strategies.stream().anyMatch(Contender::needsRevisionModel));
        return proposer.map(digests::withProposer).orElse(digests);
    }

    Path file() {
        return out != null
                ? out
                : proposer.orElseGet(this::folder).resolve("calibration").resolve("calibration.json");
    }

    private Path folder() {
        return models != null ? models : Path.of(System.getProperty("reckon.home", "."), "models");
    }
}
