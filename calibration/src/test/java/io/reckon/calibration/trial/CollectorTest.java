package io.reckon.calibration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
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
