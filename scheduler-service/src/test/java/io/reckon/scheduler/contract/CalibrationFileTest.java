package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.util.JsonFormat;
import io.reckon.proto.calibration.v1.Calibration;
import io.reckon.proto.calibration.v1.PolicyCell;
import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.confidence.ConfidenceWeights;
import io.reckon.scheduler.policy.Allowance;
import io.reckon.scheduler.policy.Thrift;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.system.TestCalibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationFileTest {

    @TempDir
    Path folder;

    @Test
    void policyAndDigestsAreRead() throws IOException {
        io.reckon.scheduler.policy.Calibration calibration =
                file(TestCalibration.builder()).read().orElseThrow();

        assertThat(calibration.id()).isEqualTo("test-calibration");
        assertThat(calibration.models().proposer()).contains(ScriptedProposer.DIGEST);
        assertThat(calibration.models().revision()).isEmpty();
        assertThat(calibration
                        .table()
                        .choose(List.of(0.0, 0.0, 0.0, 0.0, 1.0), new Allowance(16, 0, Long.MAX_VALUE), Thrift.NONE)
                        .strategy()
                        .name())
                .isEqualTo("beam_search");
    }

    @Test
    void tokensOfBothModelsAreReadTogether() throws IOException {
        Calibration.Builder calibration = TestCalibration.builder();
        calibration
                .getPolicyBuilderList()
                .forEach(cell -> cell.setMeanProposerTokens(300.5).setMeanVerifierTokens(99.5));

        assertThat(file(calibration)
                        .read()
                        .orElseThrow()
                        .table()
                        .choose(List.of(1.0, 0.0, 0.0, 0.0, 0.0), new Allowance(16, 0, Long.MAX_VALUE), Thrift.NONE)
                        .measured())
                .extracting(io.reckon.scheduler.policy.PolicyCell::tokens)
                .containsOnly(400.0);
    }

    @Test
    void revisionModelIsReadWhereOneWasMeasured() throws IOException {
        String digest = "d".repeat(64);

        assertThat(file(TestCalibration.builder().setRevisionDigest(digest))
                        .read()
                        .orElseThrow()
                        .models()
                        .revision())
                .contains(digest);
        assertRefused(file(TestCalibration.builder().setRevisionDigest("D")), "revisionDigest: ");
    }

    @Test
    void artefactOfNothingMeasuredHasNoPolicyYet() throws IOException {
        assertThat(file(TestCalibration.builder().clearPolicy()).read()).isEmpty();
    }

    @Test
    void confidenceModelIsReadWhereThereIsOne() throws IOException {
        assertThat(file(TestCalibration.builder()).read().orElseThrow().confidence())
                .contains(new ConfidenceModel.Logistic(
                        new ConfidenceWeights(-2, 1, 0.5, 0, 0),
                        new ConfidenceWeights(-1, 1, 0.25, 0.5, 0),
                        new ConfidenceWeights(-0.5, 0.75, 0.25, 0.5, 0.5)));
        assertThat(file(TestCalibration.builder().clearConfidence())
                        .read()
                        .orElseThrow()
                        .confidence())
                .isEmpty();
    }

    @Test
    void brokenArtefactIsRefusedByFileAndField() throws IOException {
        assertRefused(file(TestCalibration.builder().setId(" ")), "id: ");
        assertRefused(file(TestCalibration.builder().setProposerDigest("ABC")), "proposerDigest: ");
        assertRefused(file(TestCalibration.builder().clearVerifierDigest()), "verifierDigest: ");
        assertRefused(file(TestCalibration.builder().removePolicy(3)), "policy: ");
        assertRefused(
                file(TestCalibration.builder().setPolicy(2, cell(2).setAccuracy(1.2))),
                "policy[2]: accuracy must be in [0, 1], but is 1.2");
        assertRefused(
                file(TestCalibration.builder().setPolicy(2, cell(2).setMeanVerifierTokens(-1))),
                "policy[2]: mean tokens must be finite and 0 or more, but are -1.0");
        assertRefused(file(TestCalibration.builder().setPolicy(7, cell(7).clearStrategy())), "policy[7]: no strategy");
        assertRefused(
                file(TestCalibration.builder()
                        .setConfidence(TestCalibration.confidence().clearScored())),
                "confidence: unscored, scored and estimated");
        assertRefused(
                file(TestCalibration.builder()
                        .setConfidence(TestCalibration.confidence()
                                .setScored(io.reckon.proto.calibration.v1.ConfidenceWeights.newBuilder()
                                        .setVotes(-1)))),
                "confidence: a weight must be 0 or more");
        assertRefused(new CalibrationFile(folder.resolve("missing.json")), "no such file");
        assertRefused(new CalibrationFile(Files.writeString(folder.resolve("a.json"), "{{")), "not a calibration");
        assertRefused(
                new CalibrationFile(Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff})), "cannot be read");
    }

    private static PolicyCell.Builder cell(int place) {
        return TestCalibration.builder().getPolicyBuilder(place);
    }

    private CalibrationFile file(Calibration.Builder calibration) throws IOException {
        Path path = Files.createTempFile(folder, "calibration", ".json");
        return new CalibrationFile(Files.writeString(path, JsonFormat.printer().print(calibration)));
    }

    private static void assertRefused(CalibrationFile file, String complaint) {
        assertThatExceptionOfType(InvalidCalibrationException.class)
                .isThrownBy(file::read)
                .withMessageStartingWith(file.path() + ": ")
                .withMessageContaining(complaint);
    }
}
