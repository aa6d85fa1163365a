package io.reckon.calibration.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes results as JSON. */
final class JsonFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonFile() {}

    /** @throws CalibrationException if the file cannot be written */
    static void write(Path file, Object results) {
        try {
            Files.writeString(file, JSON.writeValueAsString(results) + "\n");
        } catch (IOException e) {
            throw new CalibrationException("cannot write the results to %s: %s".formatted(file, e), e);
        }
    }
}
