package io.reckon.scheduler.journal;

import java.util.Optional;

/**
 * A record as it is kept.
 *
 * @param key what it is about
 * @param record the record; empty: whatever was said about the key is void
 */
public record JournalEntry(JournalKey key, Optional<JournalRecord> record) {

    /** Whether it says what has happened, which stays true whatever becomes of its writer; an end is one with its answer. */
    public boolean isFact() {
        return record.isPresent() && !(record.get() instanceof JournalRecord.Done);
    }

    /** The entry that adds a record. */
    public static JournalEntry of(JournalRecord record) {
        return new JournalEntry(record.key(), Optional.of(record));
    }

    /** The entry that voids what was said about a key. */
    public static JournalEntry erasing(JournalKey key) {
        return new JournalEntry(key, Optional.empty());
    }
}
