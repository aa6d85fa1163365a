package io.reckon.scheduler.kafka.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.contract.JournalMapper;
import io.reckon.scheduler.journal.Admission;
import io.reckon.scheduler.journal.Arrival;
import io.reckon.scheduler.journal.JournalEntry;
import io.reckon.scheduler.journal.JournalKey;
import io.reckon.scheduler.journal.JournalRecord;
import io.reckon.scheduler.journal.Pins;
import io.reckon.scheduler.journal.Register;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.search.ModelDigests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JournalReaderTest {

    private static final TopicPartition JOURNAL = new TopicPartition("search-journal", 0);
    private static final Instant NOW = Searches.NOW;
    private static final Pins PINS = new Pins(7, Searches.generations(4), Optional.empty(), ModelDigests.ANY);

    private final Register register = new Register("b", 3);
    private final List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> committed = new ArrayList<>();

    @Test
    void factsCountThoughTheirWriterDidNotLiveToCommitThem() throws Exception {
        written(JournalEntry.of(claim("q")), true);
        written(JournalEntry.of(reserve("q", 1)), false);

        List<JournalEntry> uncommitted = read();

        assertThat(admitted("q"))
                .isInstanceOfSatisfying(
                        Admission.Granted.class,
                        granted -> assertThat(granted.history().latest()).isOne());
        assertThat(uncommitted).extracting(JournalEntry::key).containsExactly(new JournalKey.OfCall("q", 1));
    }

    @Test
    void endThatWasNotCommittedIsNone() throws Exception {
        written(JournalEntry.of(claim("q")), true);
        written(JournalEntry.of(reserve("q", 1)), true);
        written(JournalEntry.erasing(new JournalKey.OfCall("q", 1)), false);
        written(JournalEntry.of(new JournalRecord.Done("q", 1, 1, NOW, 9)), false);

        List<JournalEntry> uncommitted = read();

        assertThat(admitted("q"))
                .isInstanceOfSatisfying(
                        Admission.Granted.class,
                        granted -> assertThat(granted.history().latest()).isOne());
        assertThat(uncommitted).isEmpty();
    }

    @Test
    void endThatWasCommittedEndsWhatWasNot() throws Exception {
        written(JournalEntry.of(claim("q")), false);
        written(JournalEntry.of(reserve("q", 1)), false);
        written(JournalEntry.of(new JournalRecord.Done("q", 1, 1, NOW, 9)), true);

        List<JournalEntry> uncommitted = read();

        assertThat(admitted("q")).isEqualTo(new Admission.Answered());
        assertThat(uncommitted).isEmpty();
    }

    @Test
    void whatALaterOwnerHasCommittedNeedNotBeWrittenAgain() throws Exception {
        written(JournalEntry.of(claim("q")), false);
        written(JournalEntry.of(claim("q")), true);

        assertThat(read()).isEmpty();
    }

    private List<JournalEntry> read() throws InterruptedException {
        return new JournalReader(register).read(consumer(all), consumer(committed), JOURNAL);
    }

    private void written(JournalEntry entry, boolean isCommitted) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                JOURNAL.topic(),
                JOURNAL.partition(),
                all.size(),
                JournalMapper.key(entry.key()),
                entry.record().map(JournalMapper::toBytes).orElse(null));
        all.add(record);
        if (isCommitted) {
            committed.add(record);
        }
    }

    /** A consumer that is beyond its last record once it has read it, as past transactions that were undone. */
    private MockConsumer<byte[], byte[]> consumer(List<ConsumerRecord<byte[], byte[]>> records) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        consumer.updateBeginningOffsets(Map.of(JOURNAL, 0L));
        consumer.updateEndOffsets(Map.of(JOURNAL, (long) all.size()));
        consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
        consumer.schedulePollTask(() -> consumer.seek(JOURNAL, all.size()));
        return consumer;
    }

    private Admission admitted(String id) {
        return register.admit(new Arrival(id, 1, NOW, PINS));
    }

    private static JournalRecord.Claim claim(String id) {
        return new JournalRecord.Claim(id, 1, 1, 1, 0, "a", NOW, PINS);
    }

    private static JournalRecord.Reserve reserve(String id, int number) {
        return new JournalRecord.Reserve(id, number, 5, NOW, Cost.NONE, 0);
    }
}
