package io.reckon.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTailTest {
    @Test
    void theInnermostCauseIsTheReason() {
        LogTail tail = new LogTail(List.of(
                "10:00 ERROR could not start: java.lang.RuntimeException",
                "java.lang.RuntimeException: outer",
                "\tat Some.where(Some.java:1)",
                "Caused by: java.io.IOException: middle",
                "Caused by: java.nio.file.NoSuchFileException: model.onnx",
                "\t... 3 more",
                "bye"));
        assertThat(tail.reason()).isEqualTo("java.nio.file.NoSuchFileException: model.onnx");
    }

    @Test
    void withoutACauseTheLastErrorIsTheReason() {
        LogTail tail = new LogTail(List.of("ERROR first", "10:01 ERROR port 9092 is taken", "INFO shutting down"));
        assertThat(tail.reason()).isEqualTo("10:01 ERROR port 9092 is taken");
    }

    @Test
    void withoutAnErrorTheLastLineIsTheReason() {
        assertThat(new LogTail(List.of("started", "stopped", " ")).reason()).isEqualTo("stopped");
    }

    @Test
    void anAbsentLogGivesNoReason() {
        LogTail tail = LogTail.of(Path.of("no", "such.log"));
        assertThat(tail.reason()).isEmpty();
        assertThat(tail.last(5)).isEmpty();
    }

    @Test
    void theTailIsNoLongerThanAskedFor() {
        assertThat(new LogTail(List.of("a", "b", "c")).last(2)).containsExactly("b", "c");
    }
}
