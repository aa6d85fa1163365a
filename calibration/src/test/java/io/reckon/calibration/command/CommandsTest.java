package io.reckon.calibration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesANeutralCalibration() throws IOException {
        String sums = "ab".repeat(32) + "  model.onnx\n";
        for (String model : new String[] {"proposer", "verifier"}) {
            Files.createDirectories(folder.resolve(model));
            Files.writeString(folder.resolve(model).resolve("SHA256SUMS"), sums);
        }

        assertThat(run(new InitialCalibrationCommand(), "--models", folder.toString()))
                .isZero();

        assertThat(out.toString()).contains("neutral, without a policy");
        assertThat(folder.resolve("calibration/calibration.json")).content().contains("\"edges\"", "\"cal-");
    }

    @Test
    void modelsOnServersAreKnownByTheirDigestsAlone() throws IOException {
        String proposer = "ab".repeat(32);
        String verifier = "cd".repeat(32);
        String file = folder.resolve("gpu.json").toString();

        assertThat(run(new InitialCalibrationCommand(), "--model-digests", proposer + "," + verifier, "--out", file))
                .isZero();

        assertThat(Path.of(file)).content().contains(proposer, verifier);
        assertThat(run(new InitialCalibrationCommand(), "--model-digests", proposer, "--out", file))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--model-digests wants two SHA-256");
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException {
        Path questions = Files.writeString(folder.resolve("q.jsonl"), "{\"question\": \"?\", \"answer\": 1}\n");

        assertThat(run(new MeasureCommand(), "--questions", questions.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("set --bootstrap-servers to the Kafka of a deployment\n");
        assertThat(run(
                        new MeasureCommand(),
                        "--questions",
                        folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(run(new CalibrateCommand(), "--questions", questions.toString(), "--models", folder.toString()))
                .isEqualTo(1);
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run(new MeasureCommand())).isEqualTo(2);
        assertThat(run(new MeasureCommand(), "--questions", "q", "--strategies", "guess"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("unknown strategy guess");
        assertThat(run(new MeasureCommand(), "--questions", "q", "--budgets", "0"))
                .isEqualTo(2);
        assertThat(run(new MeasureCommand(), "--questions", "q", "--deadline", "0"))
                .isEqualTo(2);
    }

    @Test
    void theLauncherFindsTheOptionThatItSets() {
        assertThat(new CommandLine(new MeasureCommand()).getCommandSpec().findOption("--bootstrap-servers"))
                .isNotNull();
        assertThat(new CommandLine(new CalibrateCommand()).getCommandSpec().findOption("--bootstrap-servers"))
                .isNotNull();
        assertThat(new CommandLine(new InitialCalibrationCommand())
                        .getCommandSpec()
                        .findOption("--bootstrap-servers"))
                .isNull();
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
