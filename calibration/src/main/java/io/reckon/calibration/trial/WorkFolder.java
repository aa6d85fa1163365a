package io.reckon.calibration.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Folder where a run keeps its raw results, so that a second run continues where the first stopped.
 *
 * @param path the folder
 */
public record WorkFolder(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What results depend on: two runs that differ in any of it must not share a folder.
     *
     * @param questions SHA-256 of the file of questions
     * @param seed of the run
     * @param deadlineSeconds deadline of each question
     * @param models digests of the models, where known; else empty
     */
    public record Identity(String questions, long seed, long deadlineSeconds, String models) {}

    /**
     * Opens a folder for a run; makes it where there is none.
     *
     * @throws CalibrationException if it belongs to another run, or cannot be written
     */
    public static WorkFolder open(Path path, Identity identity) {
        Path manifest = new WorkFolder(path).manifest();
        try {
            Files.createDirectories(path);
            if (Files.exists(manifest)) {
                requireSame(path, JSON.readValue(Files.readString(manifest), Identity.class), identity);
            } else {
                Files.writeString(manifest, JSON.writeValueAsString(identity) + "\n");
            }
        } catch (IOException e) {
            throw new CalibrationException("cannot work in folder %s: %s".formatted(path, e), e);
        }
        return new WorkFolder(path);
    }

    /** File of the raw results. */
    public Path trials() {
        return path.resolve("trials.jsonl");
    }

    /**
     * What the results in the folder depend on.
     *
     * @throws CalibrationException if the folder holds no run
     */
    Identity identity() {
        try {
            return JSON.readValue(Files.readString(manifest()), Identity.class);
        } catch (IOException e) {
            throw new CalibrationException(
                    "%s is no work folder of measure or calibrate: cannot read %s: %s".formatted(path, manifest(), e),
                    e);
        }
    }

    private Path manifest() {
        return path.resolve("run.json");
    }

    private static void requireSame(Path path, Identity earlier, Identity identity) {
        if (!earlier.equals(identity)) {
            throw new CalibrationException(("folder %s holds the results of another run (%s), not of this one (%s):"
                            + " choose another --work")
                    .formatted(path, earlier, identity));
        }
    }
}
