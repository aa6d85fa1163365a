package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
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

    @Option(
            names = "--model-digests",
            paramLabel = "PROPOSER,VERIFIER",
            hideParamSyntax = true,
            split = ",",
            description =
                    "Digests of the models that the deployment runs, where they are on servers of their own and have no"
                            + " folder here: as proposer and verifier say at /q/health/ready.")
    List<String> digests = List.of();

    /** Digests of the models that take part where these strategies are measured. */
    ModelDigests modelDigests(List<Contender> strategies) {
        boolean revises = strategies.stream().anyMatch(Contender::needsRevisionModel);
        if (!digests.isEmpty()) {
            return stated(revises);
        }
        ModelDigests shipped = ModelDigests.in(folder(), revises);
        return proposer.map(shipped::withProposer).orElse(shipped);
    }

    /** On servers one model solves and revises. */
    private ModelDigests stated(boolean revises) {
        if (digests.size() != 2 || !digests.stream().allMatch(digest -> digest.matches("[0-9a-f]{64}"))) {
            throw new CalibrationException(
                    "--model-digests wants two SHA-256 in lower-case hexadecimal, separated by a comma, not "
                            + String.join(",", digests));
        }
        return new ModelDigests(digests.get(0), digests.get(1), revises ? digests.get(0) : "");
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
