package io.reckon.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.measurement.Bench;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.strategy.StopRule;
import io.reckon.calibration.trial.Collector;
import io.reckon.calibration.trial.Fixtures;
import io.reckon.calibration.trial.Progress;
import io.reckon.calibration.trial.ScriptedDeployment;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.Trial;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialLog;
import io.reckon.calibration.trial.TrialPlan;
import io.reckon.calibration.trial.TrialStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationRunTest {

    private static final int QUESTIONS = 200;
    private static final CalibrationRun RUN = new CalibrationRun(
            new TrialPlan(Fixtures.questions(QUESTIONS), 9),
            64,
            List.of(Contender.MAJORITY_VOTE, new Contender.BestOfNWeighted()),
            List.of(1, 4, 16),
            Optional.empty());

    @TempDir
    Path folder;

    @Test
    void learnsWhatTheModelsAreLike() {
        CalibrationRun.Result result = run(new SimulatedModels(CalibrationRunTest::passRate));

        assertThat(result.difficulty().edges().values().get(1)).isCloseTo(0.6, within(0.06));
        assertThat(result.difficulty().prior().mean()).isCloseTo(0.5, within(0.02));
        assertThat(result.difficulty().outcome().slope()).isCloseTo(1.5, within(0.1));
        assertThat(result.difficulty().binSizes().values()).allMatch(size -> size > 30 && size < 50);
    }

    @Test
    void measuresEveryStrategyInEveryBin() {
        List<PolicyCell> policy =
                run(new SimulatedModels(CalibrationRunTest::passRate)).policy();

        // one strategy at budget 1, two at 4 and 16
        assertThat(policy).hasSize(5 * 5);
        assertThat(policy.stream().mapToInt(PolicyCell::questions).sum()).isEqualTo(5 * QUESTIONS);
        assertThat(policy).filteredOn(cell -> cell.budget() == 16).allMatch(cell -> cell.generations() == 16);
        assertThat(policy)
                .filteredOn(cell -> cell.budget() == 1)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(PolicyCell::accuracy).reversed());
        assertThat(accuracy(policy, 4, "best-of-n-weighted")).isGreaterThan(accuracy(policy, 4, "majority"));
    }

    @Test
    void heldOutConfidencesAreReliableWhereVoteSharesAreNot() {
        CalibrationRun.Result result = run(new SimulatedModels(CalibrationRunTest::passRate));
        ConfidenceFit.Result fit = result.confidence().orElseThrow();

        double voteShares = Reliability.error(Reliability.together(
                Measurement.of(result.cells(), new PairedBootstrap(100, 1)).reliability()));
        assertThat(Reliability.error(Reliability.together(fit.pinned())))
                .isLessThan(0.06)
                .isLessThan(voteShares / 2);
        assertThat(Reliability.error(Reliability.together(fit.estimated()))).isLessThan(0.06);
        assertThat(fit.pinned()).hasSameSizeAs(result.cells());
        assertThat(fit.model().unscored().voteShare()).isPositive();
        assertThat(fit.model().scored().score()).isPositive();
        assertThat(fit.model().estimated().passRate()).isPositive();
    }

    @Test
    void withoutStrategiesOfBothKindsThereIsNoConfidenceModel() {
        CalibrationRun majority =
                new CalibrationRun(RUN.plan(), 64, List.of(Contender.MAJORITY_VOTE), List.of(1, 4), Optional.empty());

        assertThat(run(majority, new SimulatedModels(CalibrationRunTest::passRate))
                        .confidence())
                .isEmpty();
    }

    @Test
    void confidenceCannotLearnFromItself() {
        Contender stop = new Contender.AdaptiveStop(StopRule.CONFIDENCE, Contender.MAJORITY_VOTE);

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> new CalibrationRun(RUN.plan(), 64, List.of(stop), List.of(4), Optional.empty()));
    }

    @Test
    void isDeterministic() {
        Function<Trial, TrialAnswer> models = new SimulatedModels(CalibrationRunTest::passRate);

        assertThat(run(models)).isEqualTo(run(models));
    }

    @Test
    void questionsThatTheModelsCannotReadAreLeftOut() {
        Function<Trial, TrialAnswer> models = new SimulatedModels(CalibrationRunTest::passRate);
        CalibrationRun.Result result = run(trial -> trial.question().id().endsWith("7")
                ? new TrialAnswer(TrialStatus.UNSUPPORTED, "unknown words", null, 0, Spent.NOTHING, null, List.of())
                : models.apply(trial));

        assertThat(result.difficulty().oracleBins()).hasSize(QUESTIONS - 20).doesNotContainKey("q7");
        assertThat(result.policy().stream().mapToInt(PolicyCell::questions).sum())
                .isEqualTo(5 * (QUESTIONS - 20));
    }

    @Test
    void saysWhenNoQuestionHasSamples() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> run(trial -> TrialAnswer.refused("text too long")))
                .withMessageContaining("no question has samples (first: REFUSED text too long)");
    }

    @Test
    void thePolicyCannotLearnFromItself() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> new CalibrationRun(
                        RUN.plan(), 64, List.of(new Contender.Policy()), List.of(4), Optional.empty()));
    }

    @Test
    void samplingStrategiesAreDerivedAndNotAsked() {
        ScriptedDeployment deployment = new ScriptedDeployment(new SimulatedModels(CalibrationRunTest::passRate));

        CalibrationRun.Result result = run(RUN, deployment, folder.resolve("derived.jsonl"));

        assertThat(deployment.asked()).isEqualTo(QUESTIONS);
        assertThat(result.cells()).hasSize(5);
    }

    @Test
    void edgesMayBeGiven() {
        BinEdges edges = new BinEdges(List.of(0.9, 0.5, 0.3, 0.1));
        CalibrationRun run = new CalibrationRun(RUN.plan(), 64, RUN.contenders(), List.of(4), Optional.of(edges));

        assertThat(run(run, new SimulatedModels(CalibrationRunTest::passRate))
                        .difficulty()
                        .edges())
                .isEqualTo(edges);
    }

    @Test
    void namesAStrategyThatTheDeploymentDoesNotSupport() {
        Contender beam = new Contender.BeamSearch(4);
        CalibrationRun run = new CalibrationRun(
                RUN.plan(), 64, List.of(Contender.MAJORITY_VOTE, beam), List.of(4), Optional.empty());
        SimulatedModels models = new SimulatedModels(CalibrationRunTest::passRate);

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> run(
                        run,
                        trial -> trial.contender().equals(beam)
                                ? TrialAnswer.refused("UNSUPPORTED_STRATEGY")
                                : models.apply(trial)))
                .withMessageContaining("refuses the strategy beam")
                .withMessageContaining("UNSUPPORTED_STRATEGY");
    }

    @Test
    void namesABinThatIsTooSmallForItsFolds() {
        CalibrationRun few = new CalibrationRun(
                new TrialPlan(Fixtures.questions(19), 9), 64, RUN.contenders(), List.of(4), Optional.empty());
        CalibrationRun narrow = new CalibrationRun(
                RUN.plan(), 64, RUN.contenders(), List.of(4), Optional.of(new BinEdges(List.of(0.9, 0.899, 0.5, 0.2))));
        SimulatedModels models = new SimulatedModels(CalibrationRunTest::passRate);

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> run(few, models))
                .withMessageContaining("19 questions are too few");
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> run(narrow, models))
                .withMessageContaining("difficulty bin 2 has 0 questions");
    }

    @Test
    void aRunThatWasKilledAnywhereLearnsTheSame() throws IOException {
        CalibrationRun small = new CalibrationRun(
                new TrialPlan(Fixtures.questions(40), 9),
                16,
                List.of(Contender.MAJORITY_VOTE, new Contender.BeamSearch(4)),
                List.of(1, 4),
                Optional.empty());
        Function<Trial, TrialAnswer> models = new SimulatedModels(
                trial -> Integer.parseInt(trial.question().id().substring(1)) / 39.0);
        Path whole = folder.resolve("whole.jsonl");
        CalibrationRun.Result result = run(small, new ScriptedDeployment(models), whole);
        byte[] log = Files.readAllBytes(whole);

        for (int length = 0; length <= log.length; length += Math.max(1, log.length / 60)) {
            Path cut = Files.write(folder.resolve("cut-" + length + ".jsonl"), Arrays.copyOf(log, length));

            assertThat(run(small, new ScriptedDeployment(models), cut)).isEqualTo(result);
        }
    }

    private CalibrationRun.Result run(Function<Trial, TrialAnswer> models) {
        return run(RUN, models);
    }

    private CalibrationRun.Result run(CalibrationRun calibration, Function<Trial, TrialAnswer> models) {
        return run(
                calibration, new ScriptedDeployment(models), folder.resolve("trials-" + System.nanoTime() + ".jsonl"));
    }

    private static CalibrationRun.Result run(CalibrationRun calibration, ScriptedDeployment deployment, Path file) {
        try (TrialLog log = TrialLog.open(file)) {
            Collector collector = new Collector(
                    deployment, log, new Collector.Settings("run", 64, Duration.ofSeconds(60)), InstantSource.system());
            return calibration.run(new Bench(collector, log, Progress.SILENT));
        }
    }

    /** Pass rates evenly spread over [0, 1]. */
    private static double passRate(Trial trial) {
        return Integer.parseInt(trial.question().id().substring(1)) / (QUESTIONS - 1.0);
    }

    private static double accuracy(List<PolicyCell> policy, int budget, String strategy) {
        return policy.stream()
                .filter(cell ->
                        cell.budget() == budget && cell.contender().label().equals(strategy))
                .mapToDouble(cell -> cell.accuracy() * cell.questions())
                .sum();
    }
}
