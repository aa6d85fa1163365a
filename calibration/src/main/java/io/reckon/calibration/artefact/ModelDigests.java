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
 */
public record ModelDigests(String proposer, String verifier) {

    private static final Pattern WEIGHTS = Pattern.compile("(?m)^([0-9a-f]{64}) [ *]model\\.onnx$");

    /**
     * Reads the digests that are published beside the weights.
     *
     * @param models folder with {@code proposer/SHA256SUMS} and {@code verifier/SHA256SUMS}
     * @throws CalibrationException naming the file that is missing or lacks the weights
     */
    public static ModelDigests in(Path models) {
        return new ModelDigests(
                weights(models.resolve("proposer").resolve("SHA256SUMS")),
                weights(models.resolve("verifier").resolve("SHA256SUMS")));
    }

    private static String weights(Path checksums) {
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
