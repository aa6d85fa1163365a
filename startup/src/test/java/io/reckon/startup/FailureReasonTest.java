package io.reckon.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {
    @Test
    void isThatOfTheInnermostCauseInOneLine() {
        Throwable failure = new RuntimeException(
                "Failed to start", notOurs(new IllegalStateException("validation failed:\n\treckon.probe is 2")));
        assertThat(FailureReason.of(notOurs(failure))).isEqualTo("validation failed: reckon.probe is 2");
    }

    @Test
    void whatOurOwnCodeSaysComesBeforeItsCauses() {
        Throwable ours =
                new IllegalStateException("reckon.probe: not a share", notOurs(new ArithmeticException("2 > 1")));
        assertThat(FailureReason.of(notOurs(new RuntimeException("Failed to start", ours))))
                .isEqualTo("reckon.probe: not a share");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThat(FailureReason.of(
                        notOurs(new RuntimeException(notOurs(new NoSuchFileException("/etc/kafka/user/user.key"))))))
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
        assertThat(FailureReason.of(notOurs(outer))).isEqualTo("java.lang.IllegalStateException");
    }

    private static Throwable notOurs(Throwable failure) {
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("io.quarkus.runtime.Application", "start", null, 1)});
        return failure;
    }
}
