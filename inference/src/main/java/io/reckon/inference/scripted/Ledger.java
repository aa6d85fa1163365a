package io.reckon.inference.scripted;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.TokenUsage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What scripted engines spend, for whoever checks from outside that budgets are kept. A call is entered when it begins, since a
 * worker that is killed in its midst has spent something.
 */
@FunctionalInterface
public interface Ledger {
    /** Enters a call that is about to be carried out. Safe for many threads. */
    void enter(CallContext call, TokenUsage spent);

    /**
     * A ledger that is kept in a file, or nowhere.
     *
     * @throws IllegalArgumentException where the file cannot be written
     */
    static Ledger in(Optional<Path> file) {
        return file.<Ledger>map(LedgerFile::new).orElse((call, spent) -> {});
    }
}
