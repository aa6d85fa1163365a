package io.reckon.calibration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLogTest {

    private static final List<Trial> TRIALS = Fixtures.trials(2);

    private static final TrialAnswer TRACED = new TrialAnswer(
            TrialStatus.DEADLINE_EXCEEDED,
            "late",
            "1/2 \"\n",
            3,
            new Spent(7, 8, 9, 2, 1e9, 10),
            new Certainty(0.5, 0.25, 1, 4, 0.125),
            List.of(new Candidate("1", 0.125, 21), new Candidate(null, 0, 5)));

    @TempDir
    Path folder;

    @Test
    void answersSurviveReopening() {
        Path file = folder.resolve("trials.jsonl");
        try (TrialLog log = TrialLog.open(file)) {
            log.append(TRIALS.getFirst(), TRACED);
        }
        try (TrialLog log = TrialLog.open(file)) {
            assertThat(log.answer(TRIALS.getFirst())).contains(TRACED);
            assertThat(log.answer(TRIALS.getLast())).isEmpty();
        }
    }

    @Test
    void twoRunsCannotWriteAtTheSameTime() {
        Path file = folder.resolve("trials.jsonl");
        try (TrialLog log = TrialLog.open(file)) {
            log.append(TRIALS.getFirst(), TRACED);
            assertThatExceptionOfType(CalibrationException.class)
                    .isThrownBy(() -> TrialLog.open(file))
                    .withMessageContaining("another run writes to");
        }
        try (TrialLog log = TrialLog.open(file)) {
            assertThat(log.answer(TRIALS.getFirst())).contains(TRACED);
        }
    }

    @Test
    void halfALineIsDroppedAndAppendedAfter() throws IOException {
        Path file = folder.resolve("trials.jsonl");
        try (TrialLog log = TrialLog.open(file)) {
            log.append(TRIALS.getFirst(), TRACED);
        }
        Files.writeString(file, "{\"trial\":\"majority@4/q1\",\"ans", StandardOpenOption.APPEND);
        try (TrialLog log = TrialLog.open(file)) {
            assertThat(log.answer(TRIALS.getLast())).isEmpty();
            log.append(TRIALS.getLast(), Fixtures.answered("1"));
        }
        try (TrialLog log = TrialLog.open(file)) {
            assertThat(log.answer(TRIALS.getFirst())).contains(TRACED);
            assertThat(log.answer(TRIALS.getLast())).contains(Fixtures.answered("1"));
        }
    }

    @Test
    void namesALineThatIsNoResult() throws IOException {
        Path file = Files.writeString(folder.resolve("trials.jsonl"), "{\"trial\": \"x\"}\nnonsense\n");

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> TrialLog.open(file))
                .withMessageContaining("trials.jsonl, line 1: is no result");
    }
}
