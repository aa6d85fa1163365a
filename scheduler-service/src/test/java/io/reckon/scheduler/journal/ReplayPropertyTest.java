package io.reckon.scheduler.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.strategy.AnyStrategy;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** A search that is cut off, anywhere and as often as one likes, ends as if nothing had happened, and costs no more. */
class ReplayPropertyTest {

    @Property(tries = 150)
    void killedAfterEveryCallItEndsAsIfNothingHadHappened(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 16) int generations,
            @ForAll @LongRange(min = 200, max = 20_000) long tokens,
            @ForAll Tokens counting,
            @ForAll Crash.Moment moment) {
        Limits limits = new Limits(generations, tokens, Duration.ofMinutes(1));
        Lives undisturbed = new Lives(spec, limits, counting);
        Lives.End expected = undisturbed.live(Crash.Plan.NEVER).orElseThrow();

        Lives killed = new Lives(spec, limits, counting);
        Optional<Lives.End> end = Optional.empty();
        for (int life = 0; end.isEmpty(); life++) {
            assertThat(life).as("lives").isLessThanOrEqualTo(2 * expected.calls() + 2);
            // every second process comes no further than its first call; the others make one, and die with the next
            end = killed.live(new Crash.Plan(1 + life % 2, moment));
        }

        assertThat(end).contains(expected);
        assertThat(killed.services().calls()).isEqualTo(undisturbed.services().calls());
        assertThat(killed.services().ledger().tokens())
                .isEqualTo(undisturbed.services().ledger().tokens());
    }

    @Property(tries = 150)
    void withServicesThatForgetItSpendsNoMoreThanItsBudget(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 1, max = 16) int generations,
            @ForAll @LongRange(min = 200, max = 20_000) long tokens,
            @ForAll Tokens counting,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 6) Integer> deaths,
            @ForAll Crash.Moment moment) {
        Lives killed = new Lives(spec, new Limits(generations, tokens, Duration.ofMinutes(1)), counting);
        for (int death : deaths) {
            if (killed.live(new Crash.Plan(death, moment)).isPresent()) {
                break;
            }
            killed.services().forget();
        }

        Lives.End end = killed.live(Crash.Plan.NEVER).orElseThrow();

        assertThat(killed.services().ledger().tokens())
                .isLessThanOrEqualTo(end.spent().tokens())
                .isLessThanOrEqualTo(tokens);
        assertThat(killed.services().ledger().generations()).isLessThanOrEqualTo(generations);
        assertThat(end.spent().generations()).isLessThanOrEqualTo(generations);
    }

    @Property(tries = 100)
    void afterTheDeadlineWhatWasPaidForIsStillThere(
            @ForAll("strategies") StrategySpec spec,
            @ForAll @IntRange(min = 2, max = 16) int generations,
            @ForAll @IntRange(min = 2, max = 6) int death) {
        Limits limits = new Limits(generations, 100_000, Duration.ofMinutes(1));
        Lives killed = new Lives(spec, limits);
        Instant late = Searches.NOW.plus(Duration.ofHours(1));
        if (killed.live(new Crash.Plan(death, Crash.Moment.BEFORE_RESERVE)).isPresent()) {
            return;
        }
        List<String> before = killed.services().calls();

        Lives.End end = killed.live(Crash.Plan.NEVER, late).orElseThrow();

        assertThat(end.ending()).isEqualTo(new Ending.DeadlinePassed());
        assertThat(killed.services().calls()).isEqualTo(before);
        assertThat(end.spent().tokens()).isEqualTo(killed.services().ledger().tokens());
    }

    @Provide
    Arbitrary<StrategySpec> strategies() {
        return AnyStrategy.specs();
    }
}
