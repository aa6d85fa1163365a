package io.reckon.calibration.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.calibration.artefact.ArtefactMapper;
import io.reckon.calibration.artefact.ModelDigests;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.question.QuestionFile;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Candidate;
import io.reckon.calibration.trial.Certainty;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.Trial;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialLog;
import io.reckon.calibration.trial.TrialPlan;
import io.reckon.calibration.trial.TrialStatus;
import io.reckon.calibration.trial.WorkFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs of twenty-five questions, of which the policy answers all rightly for little. */
class EvidenceCommandTest {

    private static final int QUESTIONS = 25;
    private static final int SAMPLES = 8;
    private static final Contender BEAM = Contender.parse("beam");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private Path file;
    private LabelledQuestions questions;

    @BeforeEach
    void ask() throws IOException {
        file = Files.writeString(
                folder.resolve("q.jsonl"),
                IntStream.range(0, QUESTIONS)
                        .mapToObj(
                                "{\"id\": \"q%1$d\", \"question\": \"What <is> %1$d?\", \"answer\": \"%1$d\"}"
                                        ::formatted)
                        .collect(Collectors.joining("\n")));
        questions = new QuestionFile(file).read();
    }

    @Test
    void drawsAPageThatStandsAlone() throws IOException {
        record(QUESTIONS);

        assertThat(run("0".repeat(64))).as(err.toString()).isZero();

        String page = Files.readString(folder.resolve("out/evidence.html"));
        assertThat(page).doesNotContainPattern("(src|href)=\"(?!#)").doesNotContain("<script", "@import", "url(http");
        assertThat(page.split("<svg ", -1)).hasSizeGreaterThan(10);
        for (String section : List.of(
                "gains",
                "compute-optimal",
                "deficits",
                "findings",
                "strategies",
                "bins",
                "difficulty",
                "reliability",
                "sequential",
                "exchange",
                "source")) {
            assertThat(page).contains("<section id=\"" + section + "\">");
        }
        assertThat(folder.resolve("out/evidence.md")).content().contains("| --- |", "## Which findings of the paper");
        assertThat(folder.resolve("out/csv/gains.csv")).content().contains("gain,gain low,gain high");
    }

    @Test
    void writesTheHeadlineFigures() throws IOException {
        record(QUESTIONS);

        run("0".repeat(64));

        JsonNode json = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
        assertThat(json.get("questions").asInt()).isEqualTo(QUESTIONS);
        assertThat(json.get("gainOverBestOfNWeighted64").get("point").asDouble())
                .isPositive();
        assertThat(json.get("worstDeficitToBestFixed").asDouble()).isZero();
        assertThat(json.get("spearmanProbe").asDouble()).isGreaterThan(0.9);
        assertThat(json.get("spearmanText").isNull()).isTrue();
        assertThat(json.get("exchange").isNull()).isTrue();
    }

    @Test
    void refusesTheQuestionsThatTheCalibrationWasFittedOn() {
        record(QUESTIONS);

        assertThat(run(questions.digest())).isEqualTo(1);
        assertThat(err.toString()).contains("was fitted on these very questions");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesARunOnOtherQuestions() throws IOException {
        record(QUESTIONS);
        Files.writeString(file, Files.readString(file) + "\n\n");

        assertThat(run("0".repeat(64))).isEqualTo(1);
        assertThat(err.toString()).contains("holds a run on other questions", "set --questions");
    }

    @Test
    void saysWhatIsMissing() {
        record(QUESTIONS - 1);

        assertThat(run("0".repeat(64))).isEqualTo(1);
        assertThat(err.toString()).contains("best-of-n-weighted@8+candidates lacks 1");
    }

    private int run(String fittedOn) {
        Path artefact = folder.resolve("calibration.json");
        ArtefactMapper.artefact(
                        new ArtefactMapper.Origin(new ModelDigests("aa", "bb", ""), fittedOn, 5, 1),
                        DifficultyFit.neutral(),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(bin -> new PolicyCell(bin, BEAM, 4, 5, 0.9, 0.9, 4, 20, 20))
                                .toList(),
                        Optional.empty())
                .write(artefact);
        return new CommandLine(new EvidenceCommand())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(
                        "--run",
                        folder.resolve("work").toString(),
                        "--questions",
                        file.toString(),
                        "--calibration",
                        artefact.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--json",
                        folder.resolve("out.json").toString(),
                        "--resamples",
                        "100");
    }

    private void record(int answered) {
        WorkFolder work =
                WorkFolder.open(folder.resolve("work"), new WorkFolder.Identity(questions.digest(), 1, 60, ""));
        TrialPlan plan = new TrialPlan(questions.questions(), 1);
        try (TrialLog log = TrialLog.open(work.trials())) {
            plan.sampled(SAMPLES).stream().limit(answered).forEach(trial -> log.append(trial, sampled(place(trial))));
            for (Contender contender : List.of(BEAM, new Contender.Policy())) {
                for (int budget : new int[] {1, 4}) {
                    plan.with(contender, budget)
                            .forEach(trial -> log.append(trial, searched(place(trial), budget, contender)));
                }
            }
        }
    }

    private static int place(Trial trial) {
        return Integer.parseInt(trial.question().id().substring(1));
    }

    /** The harder the question, the fewer samples are right; the verifier knows them. */
    private static TrialAnswer sampled(int place) {
        int right = SAMPLES - 2 * (place / 5) + (place / 5 == 4 ? 1 : 0);
        List<Candidate> candidates = IntStream.range(0, SAMPLES)
                .mapToObj(i ->
                        (i * 5) % SAMPLES < right ? new Candidate("" + place, 0.9, 10) : new Candidate("-1", 0.1, 10))
                .toList();
        return answer("" + place, new Spent(SAMPLES, 100, 160, 0, 1e6, 1), candidates);
    }

    private static TrialAnswer searched(int place, int budget, Contender contender) {
        long tokens = contender.equals(BEAM) ? 40 : 20;
        boolean right = !contender.equals(BEAM) || place < 5 * budget;
        return answer(
                right ? "" + place : "-1", new Spent(budget, tokens * budget, tokens * budget, 0, 1e5, 1), List.of());
    }

    private static TrialAnswer answer(String answer, Spent spent, List<Candidate> candidates) {
        return new TrialAnswer(
                TrialStatus.ANSWERED, "", answer, 1, spent, new Certainty(0.8, 0.8, 4, 5, 0.9), candidates);
    }
}
