package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.contract.InvalidJournalRecordException;
import io.reckon.scheduler.contract.JournalMapper;
import io.reckon.scheduler.journal.JournalEntry;
import io.reckon.scheduler.journal.JournalKey;
import io.reckon.scheduler.journal.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads the journal of a partition into its register. Facts count whether they were committed or not; what counts only as a
 * whole counts if it was.
 */
final class JournalReader {

    private static final Logger LOG = Logger.getLogger(JournalReader.class);

    private final Register register;
    private final Map<JournalKey, JournalEntry> uncommitted = new LinkedHashMap<>();
    private int damaged;

    JournalReader(Register register) {
        this.register = register;
    }

    /**
     * Reads everything; records that cannot be read are noted, and spoil nothing but their question. No former owner may
     * write any more.
     *
     * @param all reads what was written
     * @param committed reads what was committed
     * @return facts about open questions that were never committed, which is to be made up for
     */
    List<JournalEntry> read(Consumer<byte[], byte[]> all, Consumer<byte[], byte[]> committed, TopicPartition journal)
            throws InterruptedException {
        long end = all.endOffsets(List.of(journal)).getOrDefault(journal, 0L);
        JournalScan scan = new JournalScan(all, journal, end);
        JournalScan trusted = new JournalScan(committed, journal, end);
        Optional<ConsumerRecord<byte[], byte[]>> next = scan.next();
        while (next.isPresent()) {
            restore(next.get(), trusted.has(next.get().offset()));
            next = scan.next();
        }
        List<JournalEntry> open = new ArrayList<>(uncommitted.values());
        open.removeIf(entry -> !register.isOpen(entry.key().questionId()));
        LOG.infof(
                "Journal read: partition=%d offset=%d open=%d answered=%d damaged=%d uncommitted=%d",
                journal.partition(), end, register.open(), register.answered(), damaged, open.size());
        return open;
    }

    private void restore(ConsumerRecord<byte[], byte[]> record, boolean isCommitted) {
        JournalKey key;
        try {
            key = JournalMapper.key(record.key() == null ? new byte[0] : record.key());
        } catch (InvalidJournalRecordException e) {
            complain(record, e);
            return;
        }
        try {
            restore(
                    new JournalEntry(
                            key, Optional.ofNullable(record.value()).map(value -> JournalMapper.fromBytes(key, value))),
                    isCommitted);
        } catch (InvalidJournalRecordException e) {
            complain(record, e);
            register.restoreUnreadable(key, String.valueOf(e.getMessage()));
        }
    }

    private void restore(JournalEntry entry, boolean isCommitted) {
        if (isCommitted) {
            uncommitted.remove(entry.key());
        } else if (entry.isFact()) {
            uncommitted.put(entry.key(), entry);
        } else {
            return;
        }
        register.restore(entry);
    }

    private void complain(ConsumerRecord<byte[], byte[]> record, InvalidJournalRecordException e) {
        damaged++;
        LOG.errorf(
                "Journal record cannot be read: partition=%d offset=%d complaint=%s",
                record.partition(), record.offset(), e.getMessage());
    }
}
