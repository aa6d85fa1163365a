package io.reckon.scheduler.journal;

import java.util.ArrayList;
import java.util.List;

/** A journal in memory, which outlives the processes that write to it. */
final class MemoryJournal implements JournalWriter {

    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public void write(List<JournalEntry> added) {
        entries.addAll(added);
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
