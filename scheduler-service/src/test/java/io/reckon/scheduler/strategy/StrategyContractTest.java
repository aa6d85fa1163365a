package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.Misbehaviour;
import io.reckon.scheduler.scripted.Miscount;
import io.reckon.scheduler.scripted.Recording;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.search.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What every strategy keeps to, whatever the models, the budget and the time do. See also BudgetPropertyTest. */
class StrategyContractTest {

    private static final Tokens COUNTING = Tokens.WORDS_PER_SEQUENCE;

    private final Ledger ledger = new Ledger();
    private final Proposer proposer = new ScriptedProposer(COUNTING, Faults.NONE, ledger);
    private final Verifier verifier = new ScriptedVerifier(COUNTING, Faults.NONE, ledger);

    @Property(tries = 200)
    void oneGenerationIsOneSample(@ForAll("strategies") StrategySpec spec) {
        Budget budget = Searches.budget(Searches.generations(1));
        Recording recording = new Recording(proposer);

        Selection selection = run(spec, Searches.search(budget, recording, verifier), 1);

        assertThat(selection.candidates()).singleElement().matches(Rollout::finished);
        assertThat(selection.winner()).isPresent();
        assertThat(recording.calls()).allSatisfy(call -> {
            assertThat(call.samples()).isOne();
            assertThat(call.sampling().temperature()).isPositive();
        });
        assertThat(budget.spent().generations()).isOne();
    }

    @Property(tries = 400)
    void grantThatShrinksMidSearchStillBringsWhatWasFound(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int n,
            @ForAll @IntRange(min = 1, max = 6) int shrinkingCall,
            @ForAll @IntRange(min = 0, max = 600) int tokensLeft) {
        Budget budget = Searches.budget(new Limits(64, 100_000, Duration.ofMinutes(1)));
        AtomicInteger calls = new AtomicInteger();
        Recording recording = new Recording(call -> {
            Proposal proposal = proposer.propose(call);
            if (calls.incrementAndGet() == shrinkingCall) {
                shrink(budget, tokensLeft);
            }
            return proposal;
        });
        Search search = Searches.search(budget, recording, verifier);

        Selection selection = run(spec, search, n);

        assertThat(search.ending()).isEqualTo(new Ending.Complete());
        assertThat(budget.spent().tokens()).isLessThanOrEqualTo(100_000);
        assertThat(budget.spent().generations()).isLessThanOrEqualTo(64);
        assertBestOfWhatWasFound(selection, recording);
    }

    @Property(tries = 200)
    void grantSmallerThanAskedForIsSpentAndNotExceeded(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int asked,
            @ForAll @IntRange(min = 1, max = 64) int granted) {
        Budget budget = Searches.budget(Searches.generations(granted));

        Selection selection = run(spec, Searches.search(budget, ledger), asked);

        assertThat(budget.spent().generations()).isEqualTo(AnyStrategy.cost(spec, Math.min(asked, granted)));
        assertThat(selection.winner()).isPresent();
    }

    @Property(tries = 400)
    void deadlineBringsTheBestOfWhatWasFoundBefore(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 64) int n,
            @ForAll @IntRange(min = 1, max = 12) int callsInTime) {
        Budget budget = Searches.budget(Searches.generations(64));
        AtomicReference<Instant> now = new AtomicReference<>(Searches.NOW);
        AtomicInteger calls = new AtomicInteger();
        Runnable tick = () -> {
            if (calls.incrementAndGet() == callsInTime) {
                now.set(budget.deadline());
            }
        };
        Recording recording = new Recording(call -> {
            tick.run();
            return proposer.propose(call);
        });
        Models models = new Models(
                recording,
                call -> {
                    tick.run();
                    return verifier.score(call);
                },
                ModelDigests.ANY);
        Search search = new Search(Searches.PROMPT, models, budget, Searches.SETTINGS, now::get);

        Selection selection = run(spec, search, n);

        assertThat(calls).hasValueLessThanOrEqualTo(callsInTime);
        assertBestOfWhatWasFound(selection, recording);
    }

    @Property(tries = 600)
    void samplesThatAreNoUseAreNeverGoneOnFromAndNeverFatal(
            @ForAll("strategies") StrategySpec spec,
            @ForAll Misbehaviour misbehaviour,
            @ForAll @IntRange(min = 1, max = 64) int n) {
        Budget budget = Searches.budget(Searches.generations(64));
        Recording recording = new Recording(misbehaviour.with(proposer));
        Search search = Searches.search(budget, recording, verifier);

        Selection selection = run(spec, search, n);

        assertThat(search.ending()).isEqualTo(new Ending.Complete());
        assertThat(budget.spent().generations()).isLessThanOrEqualTo(n);
        assertThat(recording.calls())
                .allSatisfy(call -> assertThat(call.branches())
                        .extracting(branch -> branch.rollout())
                        .allMatch(prefix -> prefix.steps().isEmpty() || prefix.isWellFormed()));
        assertBestOfWhatWasFound(selection, recording);
    }

    @Property(tries = 400)
    void scoresThatDoNotMatchAreAnErrorAndNeverGuessed(
            @ForAll("strategies") StrategySpec spec,
            @ForAll Miscount miscount,
            @ForAll @IntRange(min = 1, max = 64) int n) {
        Budget budget = Searches.budget(Searches.generations(64));
        Recording recording = new Recording(proposer);
        Search search = Searches.search(budget, recording, miscount.with(verifier));
        int callsBefore = ledger.verifierCalls();

        Selection selection = run(spec, search, n);

        boolean isVerifierAsked = ledger.verifierCalls() > callsBefore;
        assertThat(search.ending() instanceof Ending.Failed).isEqualTo(isVerifierAsked);
        assertThat(selection.candidates())
                .allMatch(candidate -> candidate.score().isEmpty());
        assertBestOfWhatWasFound(selection, recording);
    }

    @Provide
    Arbitrary<StrategySpec> strategies() {
        return AnyStrategy.specs();
    }

    private static Selection run(StrategySpec spec, Search search, int n) {
        return Strategy.of(spec).run(search, n, List.of());
    }

    /** There is an answer if, and only if, one was found that can be read, and it is one of those. */
    private static void assertBestOfWhatWasFound(Selection selection, Recording recording) {
        List<List<String>> found = recording.committed().stream()
                .filter(rollout -> FinalAnswers.of(rollout).isPresent())
                .map(Rollout::steps)
                .toList();
        assertThat(selection.winner().isPresent()).isEqualTo(!found.isEmpty());
        selection
                .winner()
                .ifPresent(
                        winner -> assertThat(found).contains(winner.solution().steps()));
    }

    /** Spends, beside the search, all generations and all but so many tokens. */
    private static void shrink(Budget budget, int tokensLeft) {
        long tokens = Math.max(0, budget.tokensLeft() - tokensLeft);
        Cost elsewhere = Cost.ofProposer(budget.generationsLeft(), new Usage(tokens, 0, 0, 0));
        budget.reserve(elsewhere).orElseThrow().settle(elsewhere);
    }
}
