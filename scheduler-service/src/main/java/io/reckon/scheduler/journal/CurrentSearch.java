package io.reckon.scheduler.journal;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The journal of the search that runs on this thread: a search has one thread, from its question to its answer. */
public final class CurrentSearch {

    private static final ThreadLocal<@Nullable SearchJournal> JOURNAL = new ThreadLocal<>();

    private CurrentSearch() {}

    /** Runs a search with a journal. */
    public static <T> T with(SearchJournal journal, Supplier<T> search) {
        JOURNAL.set(journal);
        try {
            return search.get();
        } finally {
            JOURNAL.remove();
        }
    }

    static Optional<SearchJournal> journal() {
        return Optional.ofNullable(JOURNAL.get());
    }

    /** A clock that tells a search with a journal the time as it has to see it, and everybody else that of {@code clock}. */
    public static InstantSource clock(InstantSource clock) {
        return () -> journal().map(SearchJournal::instant).orElseGet(clock::instant);
    }
}
