package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** No budget is exceeded: by any strategy, for any N, any token budget, any way of counting, any fault. */
class BudgetPropertyTest {

    @Property(tries = 2_000)
    void budgetIsNeverExceeded(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int generations,
            @ForAll @LongRange(min = 1, max = 30_000) long tokens,
            @ForAll Tokens counting,
            @ForAll @DoubleRange(min = 0, max = 0.5) double faults) {
        Limits limits = new Limits(generations, tokens, Duration.ofMinutes(1));
        Budget budget = Searches.budget(limits);
        Ledger ledger = new Ledger();
        Faults failing = new Faults(faults, List.of(Kind.values()));
        Search search = Searches.search(
                budget,
                new ScriptedProposer(counting, failing, ledger),
                new ScriptedVerifier(counting, failing, ledger));

        List<Rollout> probe = search.scoredSolutions(generations / 4);
        Selection selection = Strategy.of(spec).run(search, generations - probe.size(), probe);

        assertThat(ledger.tokens()).isLessThanOrEqualTo(budget.spent().tokens()).isLessThanOrEqualTo(tokens);
        assertThat(ledger.generations()).isLessThanOrEqualTo(budget.spent().generations());
        assertThat(budget.spent().generations()).isLessThanOrEqualTo(generations);
        assertThat(budget.generationsLeft())
                .isEqualTo(generations - budget.spent().generations());
        assertThat(budget.tokensLeft()).isEqualTo(tokens - budget.spent().tokens());
        assertThat(selection.candidates()).hasSizeLessThanOrEqualTo(generations);
    }

    @Property(tries = 200)
    void eachStrategyCostsItsFormulaWhereNothingIsShort(
            @ForAll("strategies") StrategySpec spec, @ForAll @IntRange(min = 1, max = 64) int generations) {
        Budget budget = Searches.budget(Searches.generations(64));
        Ledger ledger = new Ledger();

        Strategy.of(spec).run(Searches.search(budget, ledger), generations, List.of());

        assertThat(budget.spent().generations()).isEqualTo(AnyStrategy.cost(spec, generations));
        // a repair is a generation, but it starts no solution
        if (!(spec instanceof RevisionSpec.CritiqueAndRevise)) {
            assertThat(ledger.generations()).isEqualTo(AnyStrategy.solutions(spec, generations));
        }
        assertThat(ledger.tokens()).isEqualTo(budget.spent().tokens());
    }

    @Property(tries = 500)
    void anEngineThatCostsMoreThanItsQuestionsIsPaidForOnceItHasSaidSo(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int generations,
            @ForAll Tokens counting) {
        Budget budget = Searches.budget(Searches.generations(64));
        Ledger ledger = new Ledger();
        Search search = Searches.search(
                budget,
                new ScriptedProposer(counting, Faults.NONE, ledger),
                new ScriptedVerifier(counting, Faults.NONE, ledger));

        Strategy.of(spec).run(search, generations, List.of());

        assertThat(search.ending()).isEqualTo(new Ending.Complete());
        assertThat(budget.spent().generations()).isEqualTo(AnyStrategy.cost(spec, generations));
        assertThat(ledger.tokens()).isEqualTo(budget.spent().tokens());
        assertThat(search.calls() - ledger.calls()).as("refused calls").isBetween(0, 6);
    }

    @Example
    void marksThatNobodyForesawAreRefusedOnceOrTwiceAndThenPaidFor() {
        Budget budget = Searches.budget(Searches.generations(64));
        Ledger ledger = new Ledger();
        Search search = Searches.search(
                budget,
                new ScriptedProposer(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger),
                new ScriptedVerifier(Tokens.MARKS_PER_STEP, Faults.NONE, ledger));

        List<Rollout> solutions = search.scoredSolutions(16);

        assertThat(solutions).hasSize(16).allMatch(rollout -> rollout.score().isPresent());
        assertThat(search.calls() - ledger.calls()).as("refused calls").isBetween(1, 2);
        assertThat(ledger.tokens()).isEqualTo(budget.spent().tokens());
    }

    @Property(tries = 200)
    void sameSeedGivesSameSelection(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int generations,
            @ForAll @LongRange(min = 100, max = 30_000) long tokens) {
        List<Selection> selections = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Budget budget = Searches.budget(new Limits(generations, tokens, Duration.ofMinutes(1)));
            selections.add(Strategy.of(spec).run(Searches.search(budget, new Ledger()), generations, List.of()));
        }
        assertThat(selections.get(0)).isEqualTo(selections.get(1));
    }

    @Property(tries = 200)
    void oneSolutionIsFoundWhereTheTokensCoverOne(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int generations,
            @ForAll @LongRange(min = 0, max = 3_000) long more) {
        Budget budget = Searches.budget(new Limits(generations, 250 + more, Duration.ofMinutes(1)));

        Selection selection = Strategy.of(spec).run(Searches.search(budget, new Ledger()), generations, List.of());

        assertThat(selection.candidates()).anyMatch(Rollout::finished);
    }

    @Provide
    Arbitrary<StrategySpec> strategies() {
        return AnyStrategy.specs();
    }
}
