package io.reckon.inference.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.TokenUsage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final CallContext CALL = new CallContext("q/1", "q", Instant.MAX).ownedBy(3);

    @TempDir
    private Path folder;

    @Test
    void keepsALineForEachCallAndWhatWasThereBefore() {
        Path file = folder.resolve("ledger");

        Ledger.in(Optional.of(file)).enter(CALL, new TokenUsage(10, 4, 7));
        Ledger.in(Optional.of(file)).enter(CALL, new TokenUsage(1, 0, 1));

        assertThat(file).hasContent("3\t17\tq\tq/1\n3\t2\tq\tq/1");
    }

    @Test
    void goesOnAfterACallWasGivenUp() {
        Path file = folder.resolve("ledger");
        Ledger ledger = Ledger.in(Optional.of(file));

        Thread.currentThread().interrupt();
        ledger.enter(CALL, new TokenUsage(1, 0, 1));
        boolean wasInterrupted = Thread.interrupted();
        ledger.enter(CALL, new TokenUsage(2, 0, 1));

        assertThat(wasInterrupted).isTrue();
        assertThat(file).hasContent("3\t2\tq\tq/1\n3\t3\tq\tq/1");
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThatThrownBy(() -> Ledger.in(Optional.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reckon.scripted.ledger: " + folder);
    }
}
