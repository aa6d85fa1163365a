package io.reckon.calibration.artefact;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.contract.StrategyMapper;
import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.strategy.Contender;
import io.reckon.proto.calibration.v1.Calibration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A calibration artefact: {@code reckon.calibration.v1.Calibration} in protobuf's JSON mapping, named by its content.
 *
 * @param calibration with its id
 */
public record CalibrationArtefact(Calibration calibration) {

    private static final int ID_DIGITS = 12;

    /** Names a calibration: {@code cal-} and the first digits of the SHA-256 of everything else in it. */
    static CalibrationArtefact named(Calibration.Builder calibration) {
        String json = json(calibration.clearId().build());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            String id = "cal-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
            return new CalibrationArtefact(calibration.setId(id).build());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads an artefact.
     *
     * @throws CalibrationException naming the file, if it cannot be read, is none, was cut off or edited, or is of a newer
     *     format
     */
    public static CalibrationArtefact read(Path file) {
        Calibration.Builder calibration = Calibration.newBuilder();
        try {
            JsonFormat.parser().merge(Files.readString(file), calibration);
        } catch (IOException e) {
            throw new CalibrationException(
                    "cannot read the calibration %s: %s. Was it cut off? Copy it again, or calibrate again"
                            .formatted(file, e.getMessage()),
                    e);
        }
        if (calibration.getFormat() > ArtefactMapper.FORMAT) {
            throw new CalibrationException(
                    "%s, field format: is %d, but this program knows %d and below: use a newer one"
                            .formatted(file, calibration.getFormat(), ArtefactMapper.FORMAT));
        }
        CalibrationArtefact artefact = new CalibrationArtefact(calibration.build());
        String content = named(calibration).id();
        if (!artefact.id().equals(content)) {
            throw new CalibrationException(
                    "%s, field id: is %s, but names the content %s: the file was edited. Take the original, or calibrate again"
                            .formatted(file, artefact.id(), content));
        }
        return artefact;
    }

    /**
     * The bin edges.
     *
     * @throws CalibrationException if they part no five bins
     */
    public BinEdges edges() {
        try {
            return new BinEdges(calibration.getDifficulty().getEdgesList());
        } catch (IllegalArgumentException e) {
            throw new CalibrationException("calibration %s: %s".formatted(id(), e.getMessage()), e);
        }
    }

    /** SHA-256 of the file of questions that it was fitted on, lower-case hexadecimal. */
    public String questionsDigest() {
        return calibration.getQuestions().getDigest();
    }

    /**
     * The part of the policy table that is about these strategies.
     *
     * @param contenders those that a caller can look up; cells of any other are left out
     */
    public List<PolicyCell> policy(List<Contender> contenders) {
        return contenders.stream()
                .flatMap(contender -> StrategyMapper.spec(contender).stream()
                        .flatMap(spec -> calibration.getPolicyList().stream()
                                .filter(cell -> cell.getStrategy().equals(spec))
                                .map(cell -> PolicyCells.read(cell, contender))))
                .toList();
    }

    /**
     * The difficulty model, without bins of any question.
     *
     * @throws CalibrationException if it is none
     */
    public DifficultyFit difficulty() {
        try {
            return DifficultyReader.read(calibration);
        } catch (IllegalArgumentException e) {
            throw new CalibrationException("calibration %s: %s".formatted(id(), e.getMessage()), e);
        }
    }

    /** The artefact in protobuf's JSON mapping, as in its file. */
    public String json() {
        return json(calibration);
    }

    /** The id. */
    public String id() {
        return calibration.getId();
    }

    /**
     * Writes the artefact, whole or not at all; makes the folder where there is none.
     *
     * @throws CalibrationException if the file cannot be written
     */
    public void write(Path file) {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(draft, json(calibration) + "\n");
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CalibrationException("cannot write the calibration %s: %s".formatted(file, e), e);
        }
    }

    private static String json(Calibration calibration) {
        try {
            return JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(calibration);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a calibration has no Any field", e);
        }
    }
}
