package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.journal.JournalKey;
import io.reckon.scheduler.journal.JournalRecord;
import io.reckon.scheduler.journal.Outcome;
import io.reckon.scheduler.journal.Pins;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.Sample;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.sharing.Share;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalMapperTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final Cost COST = new Cost(4, 100, 50, 7, 3, 1.5e9);

    static Stream<JournalRecord> records() {
        Pins pins = new Pins(
                -7,
                new Limits(16, 5_000, Duration.ofMillis(1_234)),
                Optional.of("calibration-1"),
                new ModelDigests(Optional.of("p"), Optional.of("v"), Optional.empty()));
        Proposal proposal = new Proposal(
                List.of(new Sample(0, List.of("a", "#### 4"), true, 9), new Sample(1, List.of(), false, 0)),
                new Usage(100, 20, 9, 3e6),
                "p");
        Scores scores = new Scores(List.of(new RolloutScore(List.of(0.1, 0.25), 0.025)), new Usage(30, 0, 0, 1), "v");
        Estimate estimate = new Estimate(List.of(0.1, 0.2, 0.3, 0.3, 0.1), 0.4, "calibration-1", 2e3);
        return Stream.of(
                new JournalRecord.Claim("a/b q", 0x8000_0000_0000_0001L, 3, 2, 5, "me", AT, pins),
                new JournalRecord.Done("a/b q", 1, 3, AT, -1),
                new JournalRecord.Reserve("a/b q", 12, -5, AT, COST, -7),
                settle(new Outcome.Sampled(proposal)),
                settle(new Outcome.Scored(scores)),
                settle(new Outcome.Estimated(estimate)),
                settle(new Outcome.Failed(Kind.UNCOVERED, "may cost 700 tokens", 700)),
                settle(new Outcome.Failed(Kind.LOST, "broke down", 0)),
                settle(new Outcome.Granted(new Share("batch", "a/b q", 12))),
                new JournalRecord.Done("a/b q", 1, 3, AT, -1, Optional.of(new Share("batch", "a/b q", 9))),
                settle(new Outcome.TooLarge()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsWrittenIsRead(JournalRecord record) {
        JournalKey key = JournalMapper.key(JournalMapper.key(record.key()));

        assertThat(key).isEqualTo(record.key());
        assertThat(JournalMapper.fromBytes(key, JournalMapper.toBytes(record))).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void truncatedRecordIsRefused(JournalRecord record) {
        byte[] bytes = JournalMapper.toBytes(record);

        assertThatThrownBy(() -> JournalMapper.fromBytes(record.key(), Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(InvalidJournalRecordException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> JournalMapper.fromBytes(record.key(), new byte[0]))
                .isInstanceOf(InvalidJournalRecordException.class);
    }

    @Test
    void recordOfAnotherVersionIsRefusedWithWhatToDo() {
        byte[] future = io.reckon.proto.journal.v1.JournalRecord.newBuilder()
                .setVersion(2)
                .setQuestionId("q")
                .build()
                .toByteArray();

        assertThatThrownBy(() -> JournalMapper.fromBytes(new JournalKey.OfQuestion("q"), future))
                .isInstanceOf(InvalidJournalRecordException.class)
                .hasMessage(
                        "the record has version 2, but this scheduler reads 1; run the version that has written it");
    }

    @Test
    void recordUnderAnotherKeyIsRefused() {
        byte[] done = JournalMapper.toBytes(new JournalRecord.Done("q", 1, 1, AT, 1));

        assertThatThrownBy(() -> JournalMapper.fromBytes(new JournalKey.OfQuestion("r"), done))
                .isInstanceOf(InvalidJournalRecordException.class)
                .hasMessageContaining("its key is");
    }

    @Test
    void foreignKeyIsRefused() {
        for (String key : List.of("", "q/", "c/0/q", "c/x/q", "other")) {
            assertThatThrownBy(() -> JournalMapper.key(key.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(InvalidJournalRecordException.class);
        }
    }

    @Test
    void resultThatDoesNotFitARecordIsLeftOutAndItsCostKept() {
        List<Sample> samples = IntStream.range(0, 1_024)
                .mapToObj(i -> new Sample(i, List.of("x".repeat(1_000)), true, 1))
                .toList();
        JournalRecord.Settle large = settle(new Outcome.Sampled(new Proposal(samples, new Usage(1, 0, 1, 1), "p")));

        byte[] bytes = JournalMapper.toBytes(large);

        assertThat(bytes).hasSizeLessThan(JournalMapper.MAX_BYTES);
        assertThat(JournalMapper.fromBytes(large.key(), bytes)).isEqualTo(large.keeping(new Outcome.TooLarge()));
    }

    private static JournalRecord.Settle settle(Outcome outcome) {
        return new JournalRecord.Settle("a/b q", 12, -5, AT, COST, outcome);
    }
}
