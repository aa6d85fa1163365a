package io.reckon.calibration.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.calibration.CalibrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of raw results.
 *
 * @param trial key of the trial
 * @param answer what came back
 */
record TrialLine(String trial, TrialAnswer answer) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /**
     * Reads the whole lines of a file; what follows the last line break was cut off and is left out.
     *
     * @param path names the file in errors
     * @throws CalibrationException naming the line that is no result
     */
    static List<TrialLine> parse(Path path, String text) {
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        List<TrialLine> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                results.add(JSON.readValue(lines.get(i), TrialLine.class));
            } catch (JsonProcessingException e) {
                throw new CalibrationException(
                        "%s, line %d: is no result: %s".formatted(path, i + 1, e.getOriginalMessage()), e);
            }
        }
        return results;
    }

    /** The line, with its line break. */
    String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records have a JSON form", e);
        }
    }
}
