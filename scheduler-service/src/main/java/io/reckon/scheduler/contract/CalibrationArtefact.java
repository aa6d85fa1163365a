package io.reckon.scheduler.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.PolicyCell;
import io.reckon.scheduler.policy.PolicyTable;
import io.reckon.scheduler.search.ModelDigests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calibration artefact, {@code reckon.calibration.v1.Calibration} in protobuf's JSON mapping, wherever it came from.
 *
 * @param source where it was read, for messages
 * @param json the artefact
 */
public record CalibrationArtefact(String source, String json) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Parses and validates what the policy needs of the artefact; empty if the artefact is neutral, that is, nothing was
     * measured yet and it has no policy.
     *
     * @throws InvalidCalibrationException if it is not a calibration, or a field is out of its range
     */
    public Optional<Calibration> parse() {
        io.reckon.proto.calibration.v1.Calibration message = message();
        List<PolicyCell> cells = new ArrayList<>();
        for (int place = 0; place < message.getPolicyCount(); place++) {
            io.reckon.proto.calibration.v1.PolicyCell cell = message.getPolicy(place);
            cells.add(field("policy[" + place + "]", () -> cell(cell)));
        }
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        ModelDigests models = new ModelDigests(
                Optional.of(digest("proposerDigest", message.getProposerDigest())),
                Optional.of(digest("verifierDigest", message.getVerifierDigest())),
                message.getRevisionDigest().isEmpty()
                        ? Optional.empty()
                        : Optional.of(digest("revisionDigest", message.getRevisionDigest())));
        PolicyTable table = field("policy", () -> new PolicyTable(cells));
        Optional<ConfidenceModel.Logistic> confidence = message.hasConfidence()
                ? Optional.of(field("confidence", () -> ConfidenceModelMapper.fromProto(message.getConfidence())))
                : Optional.empty();
        return Optional.of(field("id", () -> new Calibration(message.getId(), models, table, confidence)));
    }

    private static PolicyCell cell(io.reckon.proto.calibration.v1.PolicyCell cell) {
        return new PolicyCell(
                cell.getBin(),
                cell.getGenerations(),
                StrategySpecMapper.fromProto(cell.getStrategy()),
                cell.hasExpectedAccuracy() ? cell.getExpectedAccuracy() : cell.getAccuracy(),
                cell.getMeanProposerTokens() + cell.getMeanVerifierTokens());
    }

    private String digest(String field, String digest) {
        if (!SHA_256.matcher(digest).matches()) {
            throw invalid(field + ": must be a SHA-256 in lower-case hexadecimal, but is \"" + digest + "\"", null);
        }
        return digest;
    }

    private io.reckon.proto.calibration.v1.Calibration message() {
        var message = io.reckon.proto.calibration.v1.Calibration.newBuilder();
        try {
            JsonFormat.parser().merge(json, message);
        } catch (InvalidProtocolBufferException e) {
            throw invalid("is not a calibration in JSON: " + e.getMessage(), e);
        }
        return message.build();
    }

    private <T> T field(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw invalid(name + ": " + e.getMessage(), e);
        }
    }

    private InvalidCalibrationException invalid(String complaint, @Nullable Throwable cause) {
        return new InvalidCalibrationException(source, complaint, cause);
    }
}
