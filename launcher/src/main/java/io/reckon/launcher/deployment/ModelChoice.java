package io.reckon.launcher.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the proposer and the verifier run on.
 *
 * @param engine kind of engine
 * @param folder models and their calibration
 * @param proposer folder of a proposer in place of the one among the models
 * @param temperature of the proposer, 0 (greedy) to 2; empty: the one that calibrations hold for
 * @param server model server that the proposer asks, whatever the engine of the verifier
 */
public record ModelChoice(
        Engine engine, Path folder, Optional<Path> proposer, OptionalDouble temperature, Optional<ModelServer> server) {
    public ModelChoice {
        folder = folder.toAbsolutePath();
        proposer = proposer.map(Path::toAbsolutePath);
        proposer.filter(other -> !Files.isRegularFile(other.resolve("model.onnx")))
                .ifPresent(other -> {
                    throw new IllegalArgumentException(other + " is no folder of a proposer: it has no model.onnx");
                });
        if (server.isPresent() && proposer.isPresent()) {
            throw new IllegalArgumentException("the proposer is either a folder or a model server, not both");
        }
        temperature.ifPresent(given -> {
            if (!(given >= 0 && given <= 2)) {
                throw new IllegalArgumentException("a temperature lies between 0 and 2, not " + given);
            }
        });
    }

    /** Models of this process' own. */
    public ModelChoice(Engine engine, Path folder, Optional<Path> proposer, OptionalDouble temperature) {
        this(engine, folder, proposer, temperature, Optional.empty());
    }

    /** The models of a folder, sampled as they were calibrated. */
    public ModelChoice(Engine engine, Path folder) {
        this(engine, folder, Optional.empty(), OptionalDouble.empty());
    }

    /** Whether these are the models of the folder, sampled as they were calibrated. */
    public boolean isUsual() {
        return proposer.isEmpty() && temperature.isEmpty() && server.isEmpty();
    }

    /**
     * What was measured with the embedded models: the calibration in their folder, or in that of another proposer. Empty
     * where that one has none, and at another temperature.
     */
    public Optional<Path> calibration() {
        Path own = proposer.orElse(folder).resolve("calibration").resolve("calibration.json");
        boolean isMeasured = isUsual() || (server.isEmpty() && temperature.isEmpty() && Files.isRegularFile(own));
        return isMeasured ? Optional.of(own) : Optional.empty();
    }

    /** Whether the policy can choose strategies; if not, only pinned ones are run. */
    public boolean hasPolicy() {
        return server.isEmpty() && (engine == Engine.SCRIPTED || calibration().isPresent());
    }
}
