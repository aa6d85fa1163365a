package io.reckon.calibration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.strategy.Contender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {

    private static final Collector.Settings SETTINGS = new Collector.Settings("run", 8, Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    void collectsEveryAnswerWithinItsWindow() {
        ScriptedDeployment deployment = new ScriptedDeployment(
                trial -> Fixtures.answered(trial.question().id()));
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            collect(deployment, log, Fixtures.trials(100));

            assertThat(Fixtures.trials(100))
                    .allSatisfy(trial -> assertThat(log.answer(trial))
                            .contains(Fixtures.answered(trial.question().id())));
        }
        assertThat(deployment.asked()).isEqualTo(100);
        assertThat(deployment.mostInFlight()).isEqualTo(8);
    }

    @Test
    void continuesWhereAnEarlierRunStopped() {
        ScriptedDeployment deployment = new ScriptedDeployment(trial -> Fixtures.answered("1"));
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            collect(deployment, log, Fixtures.trials(30));
        }
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            collect(deployment, log, Fixtures.trials(50));
        }

        assertThat(deployment.asked()).isEqualTo(50);
    }

    @Test
    void questionsOfABatchAreAskedAtOnceAndShareWhatTheyWouldHaveHad() {
        ScriptedDeployment deployment = new ScriptedDeployment(trial -> Fixtures.answered("1"));
        List<Trial> trials = new TrialPlan(Fixtures.questions(11), 7).with(Contender.parse("policy-shared:4"), 16);
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            collect(deployment, log, trials);
        }

        List<SharedBudget> shared = deployment.asks().stream()
                .map(ask -> ask.shared().orElseThrow())
                .toList();
        assertThat(shared.stream().distinct().map(SharedBudget::questions)).containsExactly(4, 4, 3);
        assertThat(shared.stream().distinct().map(SharedBudget::generations)).containsExactly(64, 64, 48);
        assertThat(deployment.asks())
                .allSatisfy(ask -> assertThat(ask.key())
                        .isEqualTo(ask.shared().orElseThrow().id()));
        assertThat(deployment.mostInFlight()).isEqualTo(8);
    }

    @Test
    void batchThatIsLargerThanTheWindowIsAskedAlone() {
        ScriptedDeployment deployment = new ScriptedDeployment(trial -> Fixtures.answered("1"));
        List<Trial> trials = new TrialPlan(Fixtures.questions(40), 7).with(Contender.parse("policy-shared:20"), 16);
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            collect(deployment, log, trials);
        }

        assertThat(deployment.mostInFlight()).isEqualTo(20);
    }

    @Test
    void modelThatChangesInTheMidstOfARunIsRefusedAndItsAnswerIsNotKept() {
        Models first = new Models("aa", "bb", "");
        ScriptedDeployment deployment = new ScriptedDeployment(
                trial -> Fixtures.answered("1"),
                trial -> trial.question().id().equals("q7") ? new Models("aa", "cc", "") : first);
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> collect(deployment, log, Fixtures.trials(30)))
                    .withMessageContaining("changed its verifier in the midst of the run")
                    .withMessageContaining("cc has answered")
                    .withMessageContaining("of bb");

            assertThat(log.answer(Fixtures.trials(8).getLast())).isEmpty();
        }
    }

    @Test
    void modelThatChangesBetweenARunAndItsContinuationIsRefused() {
        ScriptedDeployment before =
                new ScriptedDeployment(trial -> Fixtures.answered("1"), trial -> new Models("aa", "", ""));
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            collect(before, log, Fixtures.trials(3));
        }
        ScriptedDeployment after =
                new ScriptedDeployment(trial -> Fixtures.answered("1"), trial -> new Models("dd", "bb", ""));
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> collect(after, log, Fixtures.trials(6)))
                    .withMessageContaining("changed its proposer")
                    .withMessageContaining("dd has answered")
                    .withMessageContaining("of aa");
        }
    }

    @Test
    void troubleOfTheDeploymentIsNoResult() {
        ScriptedDeployment deployment = new ScriptedDeployment(
                trial -> trial.question().id().equals("q3") ? Fixtures.unavailable() : Fixtures.answered("1"));
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> collect(deployment, log, Fixtures.trials(10)))
                    .withMessageContaining("could not work on 1 questions")
                    .withMessageContaining("majority@4/q3: UNAVAILABLE verifier out of reach");

            assertThat(Fixtures.trials(10))
                    .filteredOn(trial -> log.answer(trial).isEmpty())
                    .extracting(trial -> trial.question().id())
                    .containsExactly("q3");
        }
    }

    @Test
    void stopsEarlyWhereNothingWorks() {
        ScriptedDeployment deployment = new ScriptedDeployment(trial -> Fixtures.unavailable());
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> collect(deployment, log, Fixtures.trials(1_000)));
        }

        assertThat(deployment.asked()).isLessThan(50);
    }

    @Test
    void givesUpOnASilentDeployment() {
        AtomicLong now = new AtomicLong();
        InstantSource clock = () -> Instant.ofEpochSecond(now.addAndGet(10));
        QuestionChannel silence = new QuestionChannel() {
            @Override
            public void ask(Ask ask) {}

            @Override
            public List<Reply> poll(Duration patience) {
                return List.of();
            }

            @Override
            public void close() {}
        };
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> new Collector(silence, log, SETTINGS, clock)
                            .collect("test", Fixtures.trials(3), Progress.SILENT))
                    .withMessageContaining("with 3 questions in flight: is the scheduler running?");
        }
    }

    @Test
    void showsProgressFromWhereItStands() {
        AtomicInteger steps = new AtomicInteger();
        AtomicLong begun = new AtomicLong();
        Progress progress = (task, total, done) -> {
            begun.set(done);
            return new Progress.Bar() {
                @Override
                public void advance() {
                    steps.incrementAndGet();
                }

                @Override
                public void close() {}
            };
        };
        try (TrialLog log = TrialLog.open(folder.resolve("trials.jsonl"))) {
            Fixtures.trials(4).forEach(trial -> log.append(trial, Fixtures.answered("1")));
            new Collector(
                            new ScriptedDeployment(trial -> Fixtures.answered("1")),
                            log,
                            SETTINGS,
                            InstantSource.system())
                    .collect("test", Fixtures.trials(10), progress);
        }

        assertThat(begun).hasValue(4);
        assertThat(steps).hasValue(6);
    }

    private static void collect(ScriptedDeployment deployment, TrialLog log, List<Trial> trials) {
        new Collector(deployment, log, SETTINGS, InstantSource.system()).collect("test", trials, Progress.SILENT);
    }
}
