package io.reckon.scheduler.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** However its members come, bid, fail and leave, a shared budget is never exceeded, and nobody goes without. */
class PoolPropertyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(15));

    /** What a member may have at most, what it was granted, and whether it is gone. */
    private static final class Actor {
        private int granted;
        private boolean isGone;
    }

    @Property(tries = 500)
    void granted(
            @ForAll @IntRange(min = 1, max = 12) int questions,
            @ForAll @IntRange(min = 0, max = 80) int more,
            @ForAll long seed) {
        SharedBudget budget = new SharedBudget("batch", questions, questions + more);
        Pool pool = new Pool(budget);
        Random random = new Random(seed);
        Map<String, Actor> actors = new HashMap<>();
        Instant now = NOW;
        for (int step = 0; step < 200; step++) {
            now = now.plusMillis(random.nextInt(1_000));
            String question = "q" + random.nextInt(questions);
            act(pool, question, actors.computeIfAbsent(question, id -> new Actor()), random, now);
            if (pool.nextRound(PATIENCE).isPresent()
                    && !pool.nextRound(PATIENCE).get().isAfter(now)) {
                pool.giveOut();
            }
            requireKept(pool, budget, actors);
        }
    }

    private static void act(Pool pool, String question, Actor actor, Random random, Instant now) {
        pool.admit(question);
        if (actor.isGone || pool.isUndecided(question)) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> pool.leave(question);
            case 1 -> {
                int spent = actor.granted == 0 ? 0 : random.nextInt(actor.granted + 1);
                pool.answered(question, spent);
                actor.isGone = true;
                actor.granted = spent;
            }
            default -> {
                boolean isFirst = pool.granted(question) == 0;
                int asked = 1 + random.nextInt(30);
                pool.bid(question, new Bid(asked, random.nextDouble()), now);
                if (isFirst) {
                    assertThat(pool.granted(question))
                            .isEqualTo(Math.min(asked, pool.budget().evenShare()))
                            .isPositive();
                }
            }
        }
    }

    private static void requireKept(Pool pool, SharedBudget budget, Map<String, Actor> actors) {
        actors.forEach((question, actor) -> {
            assertThat(pool.granted(question)).as(question).isGreaterThanOrEqualTo(actor.isGone ? 0 : actor.granted);
            actor.granted = pool.granted(question);
        });
        int granted = actors.values().stream().mapToInt(actor -> actor.granted).sum();
        assertThat(pool.granted()).isEqualTo(granted);
        long absent = budget.questions()
                - actors.values().stream()
                        .filter(actor -> actor.granted > 0 || actor.isGone)
                        .count();
        assertThat(granted + absent * budget.evenShare()).isLessThanOrEqualTo(budget.generations());
    }

    @Property(tries = 300)
    void bestBidsAreGrantedFirstAndEveryBidIsDecidedInTheEnd(
            @ForAll @IntRange(min = 1, max = 12) int questions,
            @ForAll @IntRange(min = 0, max = 80) int more,
            @ForAll @DoubleRange(min = 0, max = 1) double leaving,
            @ForAll long seed) {
        Pool pool = new Pool(new SharedBudget("batch", questions, questions + more));
        Random random = new Random(seed);
        Map<String, Double> rates = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (int question = 0; question < questions; question++) {
            pool.admit("q" + question);
            pool.bid("q" + question, new Bid(1, 1), NOW);
            open.add("q" + question);
        }
        for (int round = 0; !open.isEmpty(); round++) {
            assertThat(round).as("rounds").isLessThan(500);
            Map<String, Integer> before = new HashMap<>();
            for (String question : open) {
                before.put(question, pool.granted(question));
                if (!pool.isUndecided(question)) {
                    Bid bid = new Bid(pool.granted(question) + 1 + random.nextInt(8), random.nextDouble());
                    rates.put(question, bid.rate(pool.granted(question)));
                    pool.bid(question, bid, NOW);
                }
            }
            assertThat(pool.nextRound(PATIENCE)).as("when all have bid").contains(Instant.MIN);
            boolean wasLeft = pool.left() > 0;
            pool.giveOut();

            Set<String> grown = new HashSet<>(open);
            grown.removeIf(question -> pool.granted(question) == before.get(question));
            Set<String> others = new HashSet<>(open);
            others.removeAll(grown);
            if (wasLeft) {
                assertThat(grown).isNotEmpty();
                double worst = grown.stream().mapToDouble(rates::get).min().orElseThrow();
                assertThat(others).allMatch(question -> rates.get(question) <= worst);
            } else {
                assertThat(open).noneMatch(pool::isUndecided);
            }
            open.removeIf(question -> !wasLeft || (!pool.isUndecided(question) && random.nextDouble() < leaving));
            rates.keySet().stream().filter(question -> !open.contains(question)).forEach(pool::leave);
        }
        assertThat(pool.granted()).isLessThanOrEqualTo(questions + more);
    }

    @Property(tries = 100)
    void whatAMemberDoesNotSpendIsThereForTheOthers(@ForAll @IntRange(min = 2, max = 40) int generations) {
        Pool pool = new Pool(new SharedBudget("batch", 2, generations));
        pool.admit("a");
        pool.admit("b");
        pool.bid("a", new Bid(generations, 1), NOW);
        pool.bid("b", new Bid(1, 1), NOW);
        pool.answered("a", 1);

        pool.bid("b", new Bid(generations, 0.5), NOW);
        Optional<Instant> round = pool.nextRound(PATIENCE);
        round.ifPresent(now -> pool.giveOut());

        assertThat(pool.granted("b")).isEqualTo(generations - 1);
    }
}
