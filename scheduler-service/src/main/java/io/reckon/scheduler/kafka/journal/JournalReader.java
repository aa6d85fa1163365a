package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.contract.InvalidJournalRecordException;
import io.reckon.scheduler.contract.JournalMapper;
import io.reckon.scheduler.journal.JournalEntry;
import io.reckon.scheduler.journal.JournalKey;
import io.reckon.scheduler.journal.Register;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads the journal of a partition from its beginning to its end, as far as it is committed, into its register. */
final class JournalReader {

    private static final Logger LOG = Logger.getLogger(JournalReader.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Register register;
    private int damaged;

    JournalReader(Register register) {
        this.register = register;
    }

    /** Reads everything; records that cannot be read are noted, and spoil nothing but their question. */
    void read(KafkaConsumer<byte[], byte[]> consumer, TopicPartition journal) throws InterruptedException {
        consumer.assign(List.of(journal));
        consumer.seekToBeginning(List.of(journal));
        long end = consumer.endOffsets(List.of(journal)).getOrDefault(journal, 0L);
        while (consumer.position(journal) < end) {
            consumer.poll(POLL).forEach(this::restore);
            if (Thread.interrupted()) {
                throw new InterruptedException("the partition is given up");
            }
        }
        LOG.infof(
                "Journal read: partition=%d offset=%d open=%d answered=%d damaged=%d",
                journal.partition(), end, register.open(), register.answered(), damaged);
    }

    private void restore(ConsumerRecord<byte[], byte[]> record) {
        JournalKey key;
        try {
            key = JournalMapper.key(record.key() == null ? new byte[0] : record.key());
        } catch (InvalidJournalRecordException e) {
            complain(record, e);
            return;
        }
        try {
            register.restore(new JournalEntry(
                    key, Optional.ofNullable(record.value()).map(value -> JournalMapper.fromBytes(key, value))));
        } catch (InvalidJournalRecordException e) {
            complain(record, e);
            register.restoreUnreadable(key, String.valueOf(e.getMessage()));
        }
    }

    private void complain(ConsumerRecord<byte[], byte[]> record, InvalidJournalRecordException e) {
        damaged++;
        LOG.errorf(
                "Journal record cannot be read: partition=%d offset=%d complaint=%s",
                record.partition(), record.offset(), e.getMessage());
    }
}
