package io.reckon.scheduler.scripted;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Prompt;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.search.SearchSettings;
import io.reckon.scheduler.search.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Searches to test with. */
public final class Searches {

    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    public static final SearchSettings SETTINGS = new SearchSettings(1, 1, 64, 24, Tokens.OVERHEAD);
    public static final Prompt PROMPT = new Prompt("q1", "Ann has 12 pears and buys 30 more. How many?", 7);

    private Searches() {}

    /** Limits with time and tokens enough for anything. */
    public static Limits generations(int generations) {
        return new Limits(generations, 10_000_000, Duration.ofMinutes(1));
    }

    public static Budget budget(Limits limits) {
        return new Budget(limits, NOW);
    }

    /** A search in which no time passes. */
    public static Search search(Budget budget, Proposer proposer, Verifier verifier) {
        Models models = new Models(proposer, verifier, ModelDigests.ANY);
        return new Search(PROMPT, models, budget, SETTINGS, InstantSource.fixed(NOW));
    }

    /** A search over scripted models without faults. */
    public static Search search(Budget budget, Ledger ledger) {
        return search(
                budget,
                new ScriptedProposer(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger),
                new ScriptedVerifier(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger));
    }
}
