package io.reckon.calibration.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.calibration.artefact.ModelDigests;
import io.reckon.calibration.fit.CalibrationRun;
import io.reckon.calibration.fit.SimulatedModels;
import io.reckon.calibration.measurement.Bench;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.question.QuestionFile;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Collector;
import io.reckon.calibration.trial.Progress;
import io.reckon.calibration.trial.ScriptedDeployment;
import io.reckon.calibration.trial.Trial;
import io.reckon.calibration.trial.TrialLog;
import io.reckon.calibration.trial.TrialPlan;
import io.reckon.calibration.trial.WorkFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code calibrate --recorded}: raw results alone, no deployment anywhere. */
class RecordedCalibrationTest {

    private static final int QUESTIONS = 40;
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void layOutModelsAndQuestions() throws IOException {
        for (String model : List.of("proposer", "verifier")) {
            Files.createDirectories(folder.resolve(model));
            Files.writeString(folder.resolve(model).resolve("SHA256SUMS"), "ab".repeat(32) + "  model.onnx\n");
        }
        writeQuestions("questions.jsonl", "plus");
    }

    @Test
    void artefactIsFittedFromTheResultsAndTheSameEachTime() throws IOException {
        record(QUESTIONS);

        assertThat(calibrate("questions.jsonl", "first.json")).isZero();
        assertThat(calibrate("questions.jsonl", "second.json")).isZero();

        assertThat(folder.resolve("first.json")).content().contains("\"cal-", "\"policy\"");
        assertThat(folder.resolve("second.json")).hasSameTextualContentAs(folder.resolve("first.json"));
    }

    @Test
    void resultsThatAreMissingAreAskedForAndNothingIsWritten() throws IOException {
        record(QUESTIONS - 1);

        assertThat(calibrate("questions.jsonl", "none.json")).isEqualTo(1);

        assertThat(err.toString()).contains("leave --recorded out: results are missing in " + folder.resolve("work"));
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @Test
    void resultsOfOtherQuestionsAreRefusedAndNothingIsWritten() throws IOException {
        record(QUESTIONS);
        writeQuestions("others.jsonl", "minus");

        assertThat(calibrate("others.jsonl", "none.json")).isEqualTo(1);

        assertThat(err.toString()).contains("holds the results of another run", "choose another --work");
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    private int calibrate(String questions, String artefact) {
        return new CommandLine(new CalibrateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--recorded",
                        "--questions",
                        folder.resolve(questions).toString(),
                        "--models",
                        folder.toString(),
                        "--work",
                        folder.resolve("work").toString(),
                        "--out",
                        folder.resolve(artefact).toString(),
                        "--strategies",
                        "majority,best-of-n-weighted",
                        "--budgets",
                        "1,4",
                        "--samples",
                        "16");
    }

    /** Fills the work folder with what a deployment would have answered to the first questions. */
    private void record(int answered) {
        LabelledQuestions questions = new QuestionFile(folder.resolve("questions.jsonl")).read();
        ModelDigests models = ModelDigests.in(folder, false);
        WorkFolder work = WorkFolder.open(
                folder.resolve("work"),
                new WorkFolder.Identity(questions.digest(), 1, DEADLINE.toSeconds(), models.toString()));
        ScriptedDeployment deployment = new ScriptedDeployment(new SimulatedModels(RecordedCalibrationTest::passRate));
        try (TrialLog log = TrialLog.open(work.trials())) {
            Collector collector =
                    new Collector(deployment, log, new Collector.Settings("run", 8, DEADLINE), InstantSource.system());
            new CalibrationRun(
                            new TrialPlan(questions.questions().subList(0, answered), 1),
                            16,
                            List.of(Contender.MAJORITY_VOTE, new Contender.BestOfNWeighted()),
                            List.of(1, 4),
                            Optional.empty())
                    .run(new Bench(collector, log, Progress.SILENT));
        }
    }

    private void writeQuestions(String name, String operation) throws IOException {
        Files.writeString(
                folder.resolve(name),
                IntStream.range(0, QUESTIONS)
                        .mapToObj(i -> "{\"id\": \"q%d\", \"question\": \"What is 1 %s %d?\", \"answer\": 1}\n"
                                .formatted(i, operation, i))
                        .collect(Collectors.joining()));
    }

    private static double passRate(Trial trial) {
        return (Integer.parseInt(trial.question().id().substring(1)) + 0.5) / QUESTIONS;
    }
}
