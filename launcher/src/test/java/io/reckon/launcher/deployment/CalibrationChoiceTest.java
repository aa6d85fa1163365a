package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.artefact.CalibrationArtefact;
import io.reckon.proto.calibration.v1.Calibration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationChoiceTest {
    private static final String SHIPPED = "a".repeat(64);
    private static final String VERIFIER = "b".repeat(64);
    private static final String OTHER = "c".repeat(64);

    @TempDir
    Path folder;

    private Path models;
    private Path other;
    private RunFolder run;

    @BeforeEach
    void makeModels() throws IOException {
        models = folder.resolve("models");
        model(models.resolve("proposer"), SHIPPED);
        model(models.resolve("verifier"), VERIFIER);
        other = model(folder.resolve("other"), OTHER);
        run = RunFolder.at(folder.resolve("run"));
    }

    @Test
    void modelsComeWithTheCalibrationInTheirFolder() throws IOException {
        assertThat(CalibrationChoice.of(new ModelChoice(Engine.EMBEDDED, models), run))
                .isEqualTo(models.resolve("calibration/calibration.json"));
    }

    @Test
    void anotherProposerBringsItsOwnCalibration() throws IOException {
        Path own = other.resolve("calibration/calibration.json");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "{}");

        assertThat(CalibrationChoice.of(choice(Optional.of(other), OptionalDouble.empty()), run))
                .isEqualTo(own);
    }

    @Test
    void nothingIsClaimedOfAProposerThatWasNotMeasured() throws IOException {
        ModelChoice unmeasured = choice(Optional.of(other), OptionalDouble.empty());

        Calibration neutral =
                CalibrationArtefact.read(CalibrationChoice.of(unmeasured, run)).calibration();

        assertThat(unmeasured.hasPolicy()).isFalse();
        assertThat(neutral.getProposerDigest()).isEqualTo(OTHER);
        assertThat(neutral.getVerifierDigest()).isEqualTo(VERIFIER);
        assertThat(neutral.getPolicyList()).isEmpty();
    }

    @Test
    void nothingIsClaimedOfAModelServer() throws IOException {
        Files.createFile(other.resolve("tokenizer.json"));
        ModelServer server = new ModelServer(URI.create("http://gpu:8000"), "m", other);
        ModelChoice served =
                new ModelChoice(Engine.EMBEDDED, models, Optional.empty(), OptionalDouble.empty(), Optional.of(server));

        Calibration neutral =
                CalibrationArtefact.read(CalibrationChoice.of(served, run)).calibration();

        assertThat(neutral.getProposerDigest()).isEmpty();
        assertThat(neutral.getPolicyList()).isEmpty();
    }

    @Test
    void nothingIsClaimedOfAnotherTemperature() throws IOException {
        Path file = CalibrationChoice.of(choice(Optional.empty(), OptionalDouble.of(0)), run);

        Calibration neutral = CalibrationArtefact.read(file).calibration();

        assertThat(neutral.getProposerDigest()).isEqualTo(SHIPPED);
        assertThat(neutral.getPolicyList()).isEmpty();
    }

    @Test
    void aProposerWithoutChecksumsIsNamed() throws IOException {
        Files.delete(other.resolve("SHA256SUMS"));
        assertThatThrownBy(() -> CalibrationChoice.of(choice(Optional.of(other), OptionalDouble.empty()), run))
                .isInstanceOf(CalibrationException.class)
                .hasMessageContaining(other.resolve("SHA256SUMS").toString());
    }

    private ModelChoice choice(Optional<Path> proposer, OptionalDouble temperature) {
        return new ModelChoice(Engine.EMBEDDED, models, proposer, temperature);
    }

    private static Path model(Path folder, String digest) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("model.onnx"));
        Files.writeString(folder.resolve("SHA256SUMS"), digest + "  model.onnx\n");
        return folder;
    }
}
