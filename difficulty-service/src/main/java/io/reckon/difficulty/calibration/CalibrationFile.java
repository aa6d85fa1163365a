package io.reckon.difficulty.calibration;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.difficulty.DifficultyBins;
import io.reckon.difficulty.DifficultyModel;
import io.reckon.difficulty.OutcomeModel;
import io.reckon.difficulty.PassRateDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Calibration artefact on disk: {@code reckon.calibration.v1.Calibration} in protobuf's JSON mapping.
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
        io.reckon.proto.calibration.v1.Calibration message = parse(text());
        if (!message.hasDifficulty()) {
            throw invalid("difficulty is missing");
        }
        io.reckon.proto.calibration.v1.DifficultyModel difficulty = message.getDifficulty();
        DifficultyModel model = new DifficultyModel(
                field("difficulty.prior", () -> prior(difficulty)),
                field("difficulty.outcome", () -> outcome(difficulty.getOutcome())),
                field("difficulty.edges", () -> new DifficultyBins(difficulty.getEdgesList())));
        return field("id", () -> new Calibration(message.getId(), model));
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw invalid(
                    "no such file; write one with `reckon initial-calibration`, then `reckon calibrate`, or set reckon.calibration");
        } catch (IOException e) {
            throw invalid("cannot be read as UTF-8 text: " + e);
        }
    }

    private io.reckon.proto.calibration.v1.Calibration parse(String json) {
        var message = io.reckon.proto.calibration.v1.Calibration.newBuilder();
        try {
            JsonFormat.parser().merge(json, message);
        } catch (InvalidProtocolBufferException e) {
            throw invalid("is not a calibration in JSON: " + e.getMessage());
        }
        return message.build();
    }

    private static PassRateDistribution prior(io.reckon.proto.calibration.v1.DifficultyModel difficulty) {
        return new PassRateDistribution(difficulty.getPriorList().stream()
                .map(point -> new PassRateDistribution.Point(point.getPassRate(), point.getWeight()))
                .toList());
    }

    private static OutcomeModel outcome(io.reckon.proto.calibration.v1.OutcomeModel outcome) {
        return new OutcomeModel(outcome.getSlope(), outcome.getIntercept(), outcome.getBaseRate());
    }

    private <T> T field(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw invalid(name + ": " + e.getMessage());
        }
    }

    private InvalidCalibrationException invalid(String complaint) {
        return new InvalidCalibrationException(path, complaint);
    }
}
