package io.reckon.scheduler.journal;

import java.util.List;

/** Port to where the journal of one partition is kept. Thread-safe; blocks the caller. */
public interface JournalWriter {

    /**
     * Writes these entries, all or none, and returns when no crash can undo it.
     *
     * @throws JournalLostException if another process owns the journal by now, or this one gives it up: nothing was written
     * @throws InterruptedException if the caller is to stop; the entries may be written or not
     */
    void write(List<JournalEntry> entries) throws InterruptedException;
}
