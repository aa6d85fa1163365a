package io.reckon.scheduler.journal;

import java.util.ArrayList;
import java.util.List;

/** A journal in memory, which outlives the processes that write to it. */
final class MemoryJournal implements JournalWriter {

    private final List<JournalEntry> entries = new ArrayList<>();
    private int writes;

    @Override
    public void write(List<JournalEntry> added) {
        writes++;
        entries.addAll(added);
    }

    /** Transactions so far. */
    int writes() {
        return writes;
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** What another process reads of it. */
    Register read(String owner, int maxStrikes) {
        Register register = new Register(owner, maxStrikes);
        entries.forEach(register::restore);
        return register;
    }
}
