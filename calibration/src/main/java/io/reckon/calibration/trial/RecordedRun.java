package io.reckon.calibration.trial;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The raw results of a run, read after the fact; nothing is asked and nothing in the folder is touched.
 *
 * @param folder where they lie
 * @param identity what they depend on
 * @param answers by {@linkplain Trial#key() key of the trial}
 */
public record RecordedRun(Path folder, WorkFolder.Identity identity, Map<String, TrialAnswer> answers) {

    /** Copies the answers. */
    public RecordedRun {
        answers = Map.copyOf(answers);
    }

    /**
     * Reads a work folder of {@code measure} or {@code calibrate}. A line that was cut off is left out.
     *
     * @throws CalibrationException naming the file that is missing, or the line that is no result
     */
    public static RecordedRun read(Path folder) {
        WorkFolder recorded = new WorkFolder(folder);
        WorkFolder.Identity identity = recorded.identity();
        Map<String, TrialAnswer> answers = new HashMap<>();
        try {
            TrialLine.parse(recorded.trials(), Files.readString(recorded.trials()))
                    .forEach(line -> answers.put(line.trial(), line.answer()));
        } catch (IOException e) {
            throw new CalibrationException("cannot read the raw results in %s: %s".formatted(recorded.trials(), e), e);
        }
        return new RecordedRun(folder, identity, answers);
    }
}
