package io.reckon.difficulty.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationFileTest {

    private static final Path VALID = Path.of("src/test/resources/calibration.json");

    @TempDir
    Path folder;

    @Test
    void readsAValidArtefact() {
        Calibration calibration = new CalibrationFile(VALID).read();

        assertThat(calibration.id()).isEqualTo("cal-test");
        assertThat(calibration.difficulty().prior().points()).hasSize(7);
        assertThat(calibration.difficulty().outcome().baseRate()).isEqualTo(0.45);
        assertThat(calibration.difficulty().bins().edges()).containsExactly(0.8, 0.6, 0.4, 0.2);
    }

    @Test
    void namesAMissingFile() {
        Path missing = folder.resolve("calibration.json");

        assertThatExceptionOfType(InvalidCalibrationException.class)
                .isThrownBy(() -> new CalibrationFile(missing).read())
                .withMessageContaining(missing.toString())
                .withMessageContaining("no such file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "cal-test"                   | ""                     | id: must not be empty
                    [0.8, 0.6, 0.4, 0.2]         | [0.8, 0.6, 0.6, 0.2]   | difficulty.edges: must fall
                    [0.8, 0.6, 0.4, 0.2]         | []                     | difficulty.edges: must be 4
                    {"passRate": 0.0, "weight": 0.1}, |                   | difficulty.prior: weights must sum to 1
                    "passRate": 1.0              | "passRate": 1.5        | difficulty.prior: pass rate must be in [0, 1]
                    "baseRate": 0.45             | "baseRate": 0          | difficulty.outcome: base rate must be in (0, 1)
                    "slope": 1.2                 | "slope": "NaN"         | difficulty.outcome: slope
                    "slope"                      | "slop"                 | not a calibration in JSON
                    "difficulty"                 | "seed": 1, "policy"    | not a calibration in JSON
                    }                            | ""                     | not a calibration in JSON
                    """)
    void namesTheFieldThatIsWrong(String good, String bad, String complaint) throws IOException {
        Path file = folder.resolve("calibration.json");
        Files.writeString(file, Files.readString(VALID).replace(good, bad == null ? "" : bad));

        assertThatExceptionOfType(InvalidCalibrationException.class)
                .isThrownBy(() -> new CalibrationFile(file).read())
                .withMessageContaining(file.toString())
                .withMessageContaining(complaint);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("calibration.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatExceptionOfType(InvalidCalibrationException.class)
                .isThrownBy(() -> new CalibrationFile(file).read())
                .withMessageContaining("cannot be read as UTF-8");
    }

    @Test
    void refusesAnArtefactWithoutDifficulty() throws IOException {
        Path file = Files.writeString(folder.resolve("calibration.json"), "{\"id\": \"cal-test\"}");

        assertThatExceptionOfType(InvalidCalibrationException.class)
                .isThrownBy(() -> new CalibrationFile(file).read())
                .withMessageContaining("difficulty is missing");
    }
}
