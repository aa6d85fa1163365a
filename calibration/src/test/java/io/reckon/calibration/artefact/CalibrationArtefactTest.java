package io.reckon.calibration.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.artefact.ArtefactMapper.Origin;
import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.ConfidenceModel;
import io.reckon.calibration.fit.ConfidenceWeights;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.strategy.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationArtefactTest {

    private static final ModelDigests MODELS = new ModelDigests("aa", "bb", "");
    private static final PolicyCell CELL =
            new PolicyCell(2, new Contender.BeamSearch(8), 16, 30, 0.5, 0.45, 15.5, 900, 700);

    private static final ConfidenceModel CONFIDENCE = new ConfidenceModel(
            new ConfidenceWeights(-2, 1, 0.5, 0, 0),
            new ConfidenceWeights(-1, 0.75, 0.25, 0.5, 0),
            new ConfidenceWeights(-0.5, 0.5, 0, 0.25, 1));

    @TempDir
    Path folder;

    @Test
    void roundTripsThroughItsFile() {
        CalibrationArtefact artefact = artefact(7, List.of(CELL));
        Path file = folder.resolve("deep/calibration.json");

        artefact.write(file);

        assertThat(CalibrationArtefact.read(file)).isEqualTo(artefact);
        assertThat(artefact.edges()).isEqualTo(BinEdges.EVEN);
        assertThat(artefact.calibration()
                        .getPolicy(0)
                        .getStrategy()
                        .getBeamSearch()
                        .getBeamWidth())
                .isEqualTo(8);
        var scored = artefact.calibration().getConfidence().getScored();
        assertThat(scored.getIntercept()).isEqualTo(-1);
        assertThat(scored.getVoteShare()).isEqualTo(0.75);
        assertThat(scored.getVotes()).isEqualTo(0.25);
        assertThat(scored.getScore()).isEqualTo(0.5);
        assertThat(artefact.calibration().getConfidence().getEstimated().getPassRate())
                .isEqualTo(1);
        assertThat(folder.resolve("deep")).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.resolve("deep").toFile().list()).hasSize(1);
    }

    @Test
    void refusesAFileThatWasEditedOrCutOff() throws IOException {
        Path file = folder.resolve("calibration.json");
        artefact(7, List.of(CELL)).write(file);
        String whole = Files.readString(file);

        Files.writeString(file, whole.replace("0.45", "0.95"));
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> CalibrationArtefact.read(file))
                .withMessageContaining("field id")
                .withMessageContaining("edited");
        Files.writeString(file, whole.replace("\"format\": 2", "\"format\": 3"));
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> CalibrationArtefact.read(file))
                .withMessageContaining("field format: is 3");
        for (int length = 0; length < whole.strip().length(); length += 97) {
            Files.writeString(file, whole.substring(0, length));
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> CalibrationArtefact.read(file))
                    .withMessageContaining(file.toString());
        }
    }

    @Test
    void isNamedByItsContent() {
        assertThat(artefact(7, List.of(CELL)).id())
                .matches("cal-[0-9a-f]{12}")
                .isEqualTo(artefact(7, List.of(CELL)).id())
                .isNotEqualTo(artefact(8, List.of(CELL)).id())
                .isNotEqualTo(artefact(7, List.of()).id());
    }

    @Test
    void neutralPriorIsADistribution() {
        assertThat(artefact(0, List.of()).calibration().getDifficulty().getPriorList().stream()
                        .mapToDouble(point -> point.getWeight())
                        .sum())
                .isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    void namesAFileThatIsNoArtefact() throws IOException {
        Path file = Files.writeString(folder.resolve("calibration.json"), "{\"id\": ");

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> CalibrationArtefact.read(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void readsDigestsBesideTheWeights() throws IOException {
        String digest = "0123456789abcdef".repeat(4);
        sums("proposer", digest + "  model.onnx\n" + "f".repeat(64) + "  tokenizer.json\n");
        sums("verifier", digest.replace('0', 'e') + "  model.onnx\n");

        assertThat(ModelDigests.in(folder, false)).isEqualTo(new ModelDigests(digest, digest.replace('0', 'e'), ""));
    }

    @Test
    void readsTheRevisionModelOnlyWhereItIsMeasured() throws IOException {
        String digest = "0123456789abcdef".repeat(4);
        sums("proposer", digest + "  model.onnx\n");
        sums("verifier", digest + "  model.onnx\n");

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> ModelDigests.in(folder, true))
                .withMessageContaining("revision");
        sums("revision", digest.replace('0', 'd') + "  model.onnx\n");

        assertThat(ModelDigests.in(folder, true).revision()).isEqualTo(digest.replace('0', 'd'));
    }

    @Test
    void anotherProposerBringsItsOwnDigest() throws IOException {
        String digest = "0123456789abcdef".repeat(4);
        sums("proposer", digest + "  model.onnx\n");
        sums("verifier", digest + "  model.onnx\n");
        sums("other", digest.replace('0', 'a') + "  model.onnx\n");

        assertThat(ModelDigests.in(folder, false).withProposer(folder.resolve("other")))
                .isEqualTo(new ModelDigests(digest.replace('0', 'a'), digest, ""));
    }

    @Test
    void namesChecksumsThatLackTheWeights() throws IOException {
        sums("proposer", "f".repeat(64) + "  tokenizer.json\n");

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> ModelDigests.in(folder, false))
                .withMessageContaining("no line for model.onnx");
    }

    private void sums(String model, String text) throws IOException {
        Files.createDirectories(folder.resolve(model));
        Files.writeString(folder.resolve(model).resolve("SHA256SUMS"), text);
    }

    private static CalibrationArtefact artefact(long seed, List<PolicyCell> policy) {
        return ArtefactMapper.artefact(
                new Origin(MODELS, "cc", 30, seed), DifficultyFit.neutral(), policy, Optional.of(CONFIDENCE));
    }
}
