package io.reckon.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {
    @Test
    void isThatOfTheInnermostCauseInOneLine() {
        Throwable failure =
                new RuntimeException("Failed to start", new IllegalStateException("reckon.probe: share is 2\n\tat somewhere"));
        assertThat(FailureReason.of(failure)).isEqualTo("reckon.probe: share is 2");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThat(FailureReason.of(new RuntimeException(new NoSuchFileException("/etc/kafka/user/user.key"))))
                .isEqualTo("/etc/kafka/user/user.key is missing: mount the volume or secret that holds it");
    }

    @Test
    void saysThatMemoryIsOutWhateverCameOfIt() {
        Throwable full = new OutOfMemoryError("Java heap space").initCause(new IllegalStateException("reading"));
        assertThat(FailureReason.of(new RuntimeException(full)))
                .isEqualTo("out of memory (Java heap space): raise the memory limit of the container");
    }

    @Test
    void isNeverEmptyAndEndsWhereCausesTurnInACircle() {
        Throwable inner = new IllegalStateException();
        Throwable outer = new RuntimeException(inner);
        inner.initCause(outer);
        assertThat(FailureReason.of(outer)).isEqualTo("java.lang.IllegalStateException");
    }
}
