package io.reckon.scheduler.journal;

import java.util.List;

/** Port to where the journal of one partition is kept. Thread-safe; blocks the caller. */
public interface JournalWriter {

    /**
     * Writes these entries, which are facts, in order, and returns when no crash can undo them.
     *
     * @throws JournalLostException if another process owns the journal by now, or this one gives it up: a beginning of
     *     them may have been written
     * @throws InterruptedException if the caller is to stop; the same holds
     */
    void write(List<JournalEntry> entries) throws InterruptedException;
}
