package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.strategy.Selection;
import io.reckon.scheduler.strategy.Strategy;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One search, over as many processes as it takes. */
final class Lives {

    static final int STRIKES = 1_000;

    private final StrategySpec spec;
    private final Limits limits;
    private final SurvivingServices services;
    private final MemoryJournal journal = new MemoryJournal();
    private int lives;

    Lives(StrategySpec spec, Limits limits) {
        this(spec, limits, Tokens.WORDS_PER_SEQUENCE);
    }

    Lives(StrategySpec spec, Limits limits, Tokens counting) {
        this.spec = spec;
        this.limits = limits;
        this.services = new SurvivingServices(counting);
    }

    /**
     * What a search has led to.
     *
     * @param selection what was selected
     * @param ending why it ended
     * @param spent what it has cost, as far as it knows
     * @param calls calls that it has counted
     */
    record End(Selection selection, Ending ending, Cost spent, int calls) {}

    SurvivingServices services() {
        return services;
    }

    MemoryJournal journal() {
        return journal;
    }

    /** Lives on until the end, or until the plan says; empty: it has crashed. */
    Optional<End> live(Crash.Plan plan) {
        return live(plan, Searches.NOW);
    }

    /** The same, at this time. */
    Optional<End> live(Crash.Plan plan, Instant now) {
        lives++;
        Register register = journal.read("process-" + lives, STRIKES);
        Pins pins = new Pins(Searches.PROMPT.seed(), limits, Optional.empty(), ModelDigests.ANY);
        Arrival arrival = new Arrival(Searches.PROMPT.questionId(), 1, Searches.NOW, pins);
        Admission.Granted granted = (Admission.Granted) register.admit(arrival);
        journal.write(List.of(JournalEntry.of(granted.history().claim())));
        SearchJournal searchJournal =
                new SearchJournal(granted.history(), plan.around(journal), InstantSource.fixed(now));
        try {
            return Optional.of(CurrentSearch.with(searchJournal, () -> search(plan, now)));
        } catch (Crash e) {
            return Optional.empty();
        }
    }

    private End search(Crash.Plan plan, Instant now) {
        int[] made = new int[1];
        Models models = new Models(
                new JournaledProposer(services.proposer(plan, made)),
                new JournaledVerifier(services.verifier(plan, made)),
                ModelDigests.ANY);
        Budget budget = Searches.budget(limits);
        InstantSource clock = CurrentSearch.clock(InstantSource.fixed(now));
        Search search = new Search(Searches.PROMPT, models, budget, Searches.SETTINGS, clock);
        Selection selection = Strategy.of(spec).run(search, limits.generations(), List.of());
        return new End(selection, search.ending(), budget.spent(), search.calls());
    }
}
