package io.reckon.difficulty.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Calibration artefact on disk.
 *
 * @param path the file
 */
public record CalibrationFile(Path path) {

    /**
     * Reads and validates the artefact.
     *
     * @throws InvalidCalibrationException if it is missing, is not a calibration, or a field is out of its range
     */
    public Calibration read() {
        return new CalibrationArtefact(source(), text()).parse();
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new InvalidCalibrationException(
                    source(),
                    "no such file; write one with `reckon initial-calibration`, then `reckon calibrate`, or set reckon.calibration");
        } catch (IOException e) {
            throw new InvalidCalibrationException(source(), "cannot be read as UTF-8 text: " + e);
        }
    }

    private String source() {
        return path.toAbsolutePath().normalize().toString();
    }
}
