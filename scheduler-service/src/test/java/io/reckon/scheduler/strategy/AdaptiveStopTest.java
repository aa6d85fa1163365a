package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.stop.StopRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AdaptiveStopTest {

    private static final StrategySpec MAJORITY = new StrategySpec.MajorityVote();
    private static final StrategySpec BEAM = new StrategySpec.BeamSearch(4, 40, ScoreAggregation.PRODUCT);
    private static final StopRule BETA = new StopRule.BetaPosterior(0.95);
    private static final StopRule NEVER = new StopRule.BetaPosterior(Math.nextDown(1.0));

    private final Budget budget = Searches.budget(Searches.generations(64));
    private final Ledger ledger = new Ledger();

    @Test
    void probeThatSettlesTheVoteIsTheOnlyCost() {
        Selection selection = run(new StrategySpec.AdaptiveStop(MAJORITY, BETA), 60, agreeing(4));

        assertThat(selection.candidates()).hasSize(4);
        assertThat(selection.winner()).isPresent();
        assertThat(budget.spent().generations()).isZero();
    }

    @Test
    void probeThatIsOneVoteShortCostsAnInstallmentAtLeast() {
        Selection selection = run(new StrategySpec.AdaptiveStop(MAJORITY, BETA), 60, agreeing(3));

        assertThat(budget.spent().generations()).isBetween(4, 60);
        assertThat(selection.candidates()).hasSize(3 + budget.spent().generations());
    }

    @Test
    void lastInstallmentIsCutAtWhatIsLeft() {
        Selection selection = run(new StrategySpec.AdaptiveStop(MAJORITY, NEVER, 4), 10, List.of());

        assertThat(budget.spent().generations()).isEqualTo(10);
        assertThat(ledger.calls()).isEqualTo(3);
        assertThat(selection.candidates()).hasSize(10);
    }

    @Test
    void strategyThatSearchesGetsInstallmentsItCanWorkWith() {
        StrategySpec.BeamSearch wide = new StrategySpec.BeamSearch(8, 40, ScoreAggregation.PRODUCT);

        assertThat(new StrategySpec.AdaptiveStop(MAJORITY, BETA).installment()).isEqualTo(4);
        assertThat(new StrategySpec.AdaptiveStop(wide, BETA).installment()).isEqualTo(8);
        assertThat(new StrategySpec.AdaptiveStop(wide, BETA, 7).misfit(64))
                .hasValueSatisfying(misfit -> assertThat(misfit).contains("installment of 7", "width is 8"));
        assertThat(new StrategySpec.AdaptiveStop(wide, BETA).misfit(7)).isPresent();
        assertThat(new StrategySpec.AdaptiveStop(wide, BETA).misfit(8)).isEmpty();
    }

    @Test
    void anAdaptiveStopWrapsNoOther() {
        StrategySpec.AdaptiveStop stop = new StrategySpec.AdaptiveStop(BEAM, BETA, 8);

        assertThatIllegalArgumentException().isThrownBy(() -> new StrategySpec.AdaptiveStop(stop, BETA));
        assertThatIllegalArgumentException().isThrownBy(() -> new StrategySpec.AdaptiveStop(MAJORITY, BETA, 0));
        assertThat(StrategySpec.AdaptiveStop.of(stop, NEVER)).isEqualTo(new StrategySpec.AdaptiveStop(BEAM, NEVER, 8));
        assertThat(StrategySpec.AdaptiveStop.of(BEAM, NEVER).strategy()).isEqualTo(BEAM);
    }

    @Property(tries = 500)
    void budgetIsNeverExceeded(
            @ForAll("anyStops") StrategySpec stop,
            @ForAll @IntRange(min = 1, max = 64) int generations,
            @ForAll @LongRange(min = 1, max = 30_000) long tokens,
            @ForAll Tokens counting,
            @ForAll @DoubleRange(min = 0, max = 0.5) double faults) {
        Budget small = Searches.budget(new Limits(generations, tokens, Duration.ofMinutes(1)));
        Ledger spent = new Ledger();
        Faults failing = new Faults(faults, List.of(Kind.values()));
        Search search = Searches.search(
                small, new ScriptedProposer(counting, failing, spent), new ScriptedVerifier(counting, failing, spent));

        List<Rollout> probe = search.scoredSolutions(generations / 4);
        Selection selection = Strategy.of(stop).run(search, generations - probe.size(), probe);

        assertThat(spent.tokens()).isLessThanOrEqualTo(small.spent().tokens()).isLessThanOrEqualTo(tokens);
        assertThat(spent.generations()).isLessThanOrEqualTo(small.spent().generations());
        assertThat(small.spent().generations()).isLessThanOrEqualTo(generations);
        assertThat(selection.candidates()).hasSizeLessThanOrEqualTo(generations);
    }

    @Property(tries = 300)
    void stopsAsSoonAsItsRuleHoldsAndNotBefore(
            @ForAll("stops") StrategySpec.AdaptiveStop stop, @ForAll @IntRange(min = 1, max = 64) int generations) {
        Budget whole = Searches.budget(Searches.generations(64));

        Selection selection = Strategy.of(stop).run(Searches.search(whole, new Ledger()), generations, List.of());

        int spent = whole.spent().generations();
        boolean holds = stop.rule().holds(Appraiser.UNCALIBRATED.standing(selection));
        assertThat(spent == generations || holds).isTrue();
        assertThat(spent == generations || spent % stop.installment() == 0).isTrue();
        if (spent > stop.installment()) {
            int before = (spent - 1) / stop.installment() * stop.installment();
            assertThat(stop.rule().holds(Appraiser.UNCALIBRATED.standing(runFor(stop, before))))
                    .isFalse();
        }
    }

    @Property(tries = 100)
    void sameSeedGivesSameSelection(
            @ForAll("anyStops") StrategySpec stop, @ForAll @IntRange(min = 1, max = 64) int generations) {
        assertThat(runFor(stop, generations)).isEqualTo(runFor(stop, generations));
    }

    @Property(tries = 50)
    void oneGenerationIsWhatTheStrategyMakesOfIt(@ForAll("anyStops") StrategySpec.AdaptiveStop stop) {
        assertThat(runFor(stop, 1)).isEqualTo(runFor(stop.strategy(), 1));
    }

    /** Stops of every strategy there is. */
    @Provide
    Arbitrary<StrategySpec.AdaptiveStop> anyStops() {
        return Combinators.combine(AnyStrategy.specs(), rules()).as(StrategySpec.AdaptiveStop::new);
    }

    /** Stops of strategies that spend all that they get, with installments of all sizes. */
    @Provide
    Arbitrary<StrategySpec.AdaptiveStop> stops() {
        Arbitrary<StrategySpec> strategies = Arbitraries.of(
                MAJORITY,
                new StrategySpec.BestOfN(ScoreAggregation.MIN),
                new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT),
                new StrategySpec.BeamSearch(2, 40, ScoreAggregation.PRODUCT));
        return Combinators.combine(strategies, rules(), Arbitraries.integers().between(2, 16))
                .as(StrategySpec.AdaptiveStop::new);
    }

    private static Arbitrary<StopRule> rules() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0.3, 0.99).map(StopRule.BetaPosterior::new),
                Arbitraries.doubles().between(0.3, 0.99).map(StopRule.WeightedPosterior::new),
                Arbitraries.integers().between(2, 8).map(StopRule.Window::new),
                Arbitraries.doubles().between(0.3, 0.99).map(StopRule.Confidence::new));
    }

    private Selection run(StrategySpec spec, int n, List<Rollout> earlier) {
        return Strategy.of(spec).run(Searches.search(budget, ledger), n, earlier);
    }

    private static Selection runFor(StrategySpec spec, int n) {
        Budget own = Searches.budget(Searches.generations(64));
        return Strategy.of(spec).run(Searches.search(own, new Ledger()), n, new ArrayList<>());
    }

    private static List<Rollout> agreeing(int count) {
        return Collections.nCopies(count, new Rollout(List.of("#### 7"), true, 3, Optional.empty(), true));
    }
}
