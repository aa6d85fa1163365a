package io.reckon.difficulty.calibration;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.difficulty.DifficultyBins;
import io.reckon.difficulty.DifficultyModel;
import io.reckon.difficulty.OutcomeModel;
import io.reckon.difficulty.PassRateDistribution;
import io.reckon.difficulty.TextFeature;
import io.reckon.difficulty.TextModel;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A calibration artefact, {@code reckon.calibration.v1.Calibration} in protobuf's JSON mapping, wherever it came from.
 *
 * @param source where it was read, for messages
 * @param json the artefact
 */
public record CalibrationArtefact(String source, String json) {

    /**
     * Parses and validates the artefact as a whole.
     *
     * @throws InvalidCalibrationException if it is not a calibration, or a field is out of its range
     */
    public Calibration parse() {
        io.reckon.proto.calibration.v1.Calibration message = message();
        if (!message.hasDifficulty()) {
            throw invalid("difficulty is missing");
        }
        io.reckon.proto.calibration.v1.DifficultyModel difficulty = message.getDifficulty();
        DifficultyModel model = new DifficultyModel(
                field("difficulty.prior", () -> prior(difficulty)),
                message.hasText() ? Optional.of(field("text", () -> text(message.getText()))) : Optional.empty(),
                field("difficulty.outcome", () -> outcome(difficulty.getOutcome())),
                field("difficulty.edges", () -> new DifficultyBins(difficulty.getEdgesList())));
        return field("id", () -> new Calibration(message.getId(), model));
    }

    private io.reckon.proto.calibration.v1.Calibration message() {
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

    private TextModel text(io.reckon.proto.calibration.v1.TextModel text) {
        return new TextModel(
                text.getIntercept(),
                IntStream.range(0, text.getFeaturesCount())
                        .mapToObj(place -> field("text.features[" + place + "]", () -> term(text.getFeatures(place))))
                        .toList(),
                text.getSpread());
    }

    private static TextModel.Term term(io.reckon.proto.calibration.v1.TextFeature feature) {
        return new TextModel.Term(
                TextFeature.named(feature.getName()), feature.getWeight(), feature.getMean(), feature.getScale());
    }

    private <T> T field(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw invalid(name + ": " + e.getMessage());
        }
    }

    private InvalidCalibrationException invalid(String complaint) {
        return new InvalidCalibrationException(source, complaint);
    }
}
