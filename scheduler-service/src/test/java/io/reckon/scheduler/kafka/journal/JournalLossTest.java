package io.reckon.scheduler.kafka.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JournalLossTest {

    private final JournalLoss loss = new JournalLoss(3);

    @Test
    void journalIsKeptUntilItIsLost() throws Exception {
        assertThat(loss.hasHappened()).isFalse();
        assertThat(loss.hasHappenedWithin(Duration.ofMillis(1))).isFalse();

        loss.isWanted();

        assertThat(loss.hasHappenedWithin(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void firstReasonStays() {
        loss.happens("fenced", new IllegalStateException());
        loss.isWanted();

        assertThat(loss.cause().orElseThrow()).hasMessage("fenced");
    }
}
