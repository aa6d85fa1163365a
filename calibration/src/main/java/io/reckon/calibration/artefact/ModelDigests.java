package io.reckon.calibration.artefact;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which models were measured.
 *
 * @param proposer SHA-256 of the proposer's weights, lower-case hexadecimal
 * @param verifier SHA-256 of the verifier's weights, lower-case hexadecimal
 * @param revision SHA-256 of the revision model's weights, lower-case hexadecimal; empty: no strategy that revises was
 *     measured
 */
public record ModelDigests(String proposer, String verifier, String revision) {

    private static final Pattern WEIGHTS = Pattern.compile("(?m)^([0-9a-f]{64}) [ *]model\\.onnx$");

    /**
     * Reads the digests that are published beside the weights.
     *
     * @param models folder with {@code SHA256SUMS} in {@code proposer}, {@code verifier} and, where it revises,
     *     {@code revision}
     * @param revises whether a strategy that revises is measured
     * @throws CalibrationException naming the file that is missing or lacks the weights
     */
    public static ModelDigests in(Path models, boolean revises) {
        return new ModelDigests(
                weights(models.resolve("proposer")),
                weights(models.resolve("verifier")),
                revises ? weights(models.resolve("revision")) : "");
    }

    /**
     * The same models, but for the proposer.
     *
     * @param folder of the proposer that is deployed in place of the one among the models, with its {@code SHA256SUMS}
     * @throws CalibrationException naming the file that is missing or lacks the weights
     */
    public ModelDigests withProposer(Path folder) {
        return new ModelDigests(weights(folder), verifier, revision);
    }

    private static String weights(Path model) {
        Path checksums = model.resolve("SHA256SUMS");
        try {
            Matcher line = WEIGHTS.matcher(Files.readString(checksums));
            if (line.find()) {
                return line.group(1);
            }
        } catch (IOException e) {
            throw new CalibrationException(
                    "cannot read %s (set --models to the folder of the models): %s".formatted(checksums, e), e);
        }
        throw new CalibrationException("%s has no line for model.onnx".formatted(checksums));
    }
}
