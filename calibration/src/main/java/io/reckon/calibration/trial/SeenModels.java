package io.reckon.calibration.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The models that have answered a run so far, kept beside its raw results, so that a run that continues later is held to
 * them too. Used by one thread.
 */
final class SeenModels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private Models seen = Models.NONE;

    SeenModels(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            seen = JSON.readValue(Files.readString(file), Models.class);
        }
    }

    /**
     * Takes note of the models of an answer.
     *
     * @throws CalibrationException naming both, if one has taken the place of another
     */
    void require(Models latest) {
        Models all = new Models(
                one("proposer", seen.proposer(), latest.proposer()),
                one("verifier", seen.verifier(), latest.verifier()),
                one("revision model", seen.revision(), latest.revision()));
        if (!all.equals(seen)) {
            write(all);
            seen = all;
        }
    }

    private static String one(String model, String before, String latest) {
        if (!before.isEmpty() && !latest.isEmpty() && !before.equals(latest)) {
            throw new CalibrationException(
                    ("the deployment has changed its %s in the midst of the run: %s has answered, but"
                                    + " the results so far are of %s. They are kept; deploy that one again to continue, or"
                                    + " begin anew with another --work")
                            .formatted(model, latest, before));
        }
        return latest.isEmpty() ? before : latest;
    }

    private void write(Models models) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(draft, JSON.writeValueAsString(models) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CalibrationException("cannot keep the models of the run in %s: %s".formatted(file, e), e);
        }
    }
}
