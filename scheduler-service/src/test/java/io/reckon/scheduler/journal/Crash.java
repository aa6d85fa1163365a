package io.reckon.scheduler.journal;

import java.io.Serial;
import java.util.List;

/** The end of a process, in the midst of whatever it does: nobody handles it. */
final class Crash extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** When a process ends, relative to one of its calls. */
    enum Moment {
        BEFORE_RESERVE,
        /** What the calls before it have led to is on record, it is not. */
        WITHIN_RESERVE,
        AFTER_RESERVE,
        BEFORE_WORK,
        AFTER_WORK
    }

    /**
     * Which call a process does not survive.
     *
     * @param call place of the call among those that it makes itself, from 1; 0: it survives all
     * @param moment when it ends
     */
    record Plan(int call, Moment moment) {

        static final Plan NEVER = new Plan(0, Moment.BEFORE_RESERVE);

        void at(int place, Moment now) {
            if (place == call && now == moment) {
                throw new Crash();
            }
        }

        /** A journal that ends the process around a reservation. */
        JournalWriter around(MemoryJournal journal) {
            int[] reservations = new int[1];
            return (List<JournalEntry> entries) -> {
                boolean reserves = entries.stream()
                        .anyMatch(entry -> entry.record().orElse(null) instanceof JournalRecord.Reserve);
                if (!reserves) {
                    journal.write(entries);
                    return;
                }
                reservations[0]++;
                at(reservations[0], Moment.BEFORE_RESERVE);
                journal.write(entries.subList(0, entries.size() - 1));
                at(reservations[0], Moment.WITHIN_RESERVE);
                journal.write(List.of(entries.getLast()));
                at(reservations[0], Moment.AFTER_RESERVE);
            };
        }
    }
}
