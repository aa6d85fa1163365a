package io.reckon.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildGroupIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void closingLeavesNoChildBehind() throws Exception {
        Child first;
        Child second;
        try (ChildGroup group = new ChildGroup(LONG)) {
            first = group.start(Dummy.spec("first", folder, "run"));
            group.nextWave();
            second = group.start(Dummy.spec("second", folder, "run"));
            group.requireAlive();
        }
        assertThat(first.isAlive()).isFalse();
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void aChildThatDoesNotEndWhenToldIsKilled() throws Exception {
        Child stubborn;
        try (ChildGroup group = new ChildGroup(Duration.ofMillis(200))) {
            stubborn = group.start(Dummy.spec("stubborn", folder, "stubborn"));
            group.awaitReady(stubborn, () -> contains(folder.resolve("stubborn.log"), "stubborn"), LONG);
        }
        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aFailedStartSaysWhy() throws Exception {
        try (ChildGroup group = new ChildGroup(LONG)) {
            Child failing = group.start(Dummy.spec("failing", folder, "fail"));
            assertThatThrownBy(() -> group.awaitReady(failing, () -> false, LONG))
                    .isInstanceOfSatisfying(ChildFailedException.class, failure -> {
                        assertThat(failure)
                                .hasMessage("failing ended with exit code 3: 12:00 ERROR no model at /nowhere");
                        assertThat(failure.log()).isEqualTo(folder.resolve("failing.log"));
                        assertThat(failure.tail()).containsExactly("12:00 ERROR no model at /nowhere");
                    });
        }
    }

    @Test
    void aChildThatIsNeverReadyIsGivenUp() throws Exception {
        try (ChildGroup group = new ChildGroup(LONG)) {
            Child idle = group.start(Dummy.spec("idle", folder, "run"));
            assertThatThrownBy(() -> group.awaitReady(idle, () -> false, Duration.ofSeconds(1)))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("idle was not ready within 1 s");
        }
    }

    @Test
    void aChildThatEndsByItselfIsNoticed() throws Exception {
        try (ChildGroup group = new ChildGroup(LONG)) {
            group.start(Dummy.spec("steady", folder, "run"));
            group.start(Dummy.spec("failing", folder, "fail"));
            assertThatThrownBy(group::awaitFailure)
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("failing ended with exit code 3");
        }
    }

    @Test
    void nothingIsStartedOnceClosed() {
        ChildGroup group = new ChildGroup(LONG);
        group.close();
        assertThatThrownBy(() -> group.start(Dummy.spec("late", folder, "run")))
                .isInstanceOf(CancellationException.class);
    }

    private static boolean contains(Path log, String text) {
        try {
            return Files.exists(log) && Files.readString(log).contains(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
