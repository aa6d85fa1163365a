package io.reckon.scheduler.contract;

import io.reckon.scheduler.policy.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Calibration artefact on disk.
 *
 * @param path the file
 */
public record CalibrationFile(Path path) {

    /**
     * Reads and validates what the policy needs of the artefact; empty if the artefact is neutral, that is, nothing was
     * measured yet and it has no policy.
     *
     * @throws InvalidCalibrationException if it is missing, is not a calibration, or a field is out of its range
     */
    public Optional<Calibration> read() {
        return new CalibrationArtefact(path.toString(), text()).parse();
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new InvalidCalibrationException(
                    path.toString(),
                    "no such file; calibrate first, set reckon.calibration to another file, or set"
                            + " reckon.policy.required=false to answer questions with a pinned strategy only",
                    e);
        } catch (IOException e) {
            throw new InvalidCalibrationException(path.toString(), "cannot be read as UTF-8 text: " + e, e);
        }
    }
}
