package io.reckon.launcher.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenLedgerTest {
    @TempDir
    private Path folder;

    @Test
    void addsUpWhatAllWorkersSpentOnAQuestion() throws IOException {
        Files.write(folder.resolve("proposer-1"), List.of("1\t10\tp1-a\tp1-a/1", "2\t20\tp1-a\tp1-a/3"));
        Files.write(folder.resolve("verifier-1"), List.of("1\t5\tp1-a\tp1-a/2", "1\t7\tp2-b\tp2-b/1"));

        TokenLedger ledger = TokenLedger.read(folder);

        assertThat(ledger.tokensByQuestion()).isEqualTo(Map.of("p1-a", 35L, "p2-b", 7L));
        assertThat(ledger.of("p1-").epochs()).isEqualTo(Map.of("p1-a", 2L));
        assertThat(ledger.resumed()).isEqualTo(1);
        assertThat(TokenLedger.ofWorker(folder, "verifier-1").entries()).hasSize(2);
    }

    @Test
    void callThatWasCarriedOutTwiceWasSpentTwice() throws IOException {
        Files.write(folder.resolve("one"), List.of("1\t10\tq\tq/1", "1\t80\tq\tq/2"));
        Files.write(folder.resolve("other"), List.of("2\t10\tq\tq/1"));

        TokenLedger ledger = TokenLedger.read(folder);

        assertThat(ledger.tokensByQuestion()).isEqualTo(Map.of("q", 100L));
        assertThat(ledger.reworkShare()).isEqualTo(0.2);
    }

    @Test
    void nothingSpentIsNoRework() {
        assertThat(new TokenLedger(List.of()).reworkShare()).isZero();
    }

    @Test
    void saysWhichLineCannotBeRead() throws IOException {
        Files.write(folder.resolve("torn"), List.of("1\t10"));

        assertThatThrownBy(() -> TokenLedger.read(folder)).hasMessageContaining("1\t10");
    }
}
