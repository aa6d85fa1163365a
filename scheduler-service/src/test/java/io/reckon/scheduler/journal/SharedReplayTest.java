package io.reckon.scheduler.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.Solver;
import io.reckon.scheduler.answer.SolverPorts;
import io.reckon.scheduler.answer.SolverSettings;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.policy.PolicyCell;
import io.reckon.scheduler.policy.PolicyTable;
import io.reckon.scheduler.policy.ProbeRule;
import io.reckon.scheduler.policy.Thrift;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.Trace;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.sharing.Bid;
import io.reckon.scheduler.sharing.GrantDesk;
import io.reckon.scheduler.sharing.Patience;
import io.reckon.scheduler.sharing.Share;
import io.reckon.scheduler.sharing.SharedBudget;
import io.reckon.scheduler.sharing.SharedBudgets;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A question that shares a budget is cut off, and goes on elsewhere with what it was granted before. */
class SharedReplayTest {

    private static final SharedBudget BUDGET = new SharedBudget("batch", 2, 32);
    private static final InstantSource CLOCK = InstantSource.fixed(Searches.NOW);
    private static final Estimate PRIOR = Estimate.prior(Collections.nCopies(Estimate.BINS, 0.2), 0.5, "cal");

    private final SurvivingServices services = new SurvivingServices(Tokens.WORDS_PER_SEQUENCE);
    private final MemoryJournal journal = new MemoryJournal();
    private final List<Bid> bids = new ArrayList<>();
    private int lives;

    @Property(tries = 60)
    void grantsOnRecordAreNotAskedForAgainAndCountWhoeverGoesOn(
            @ForAll @IntRange(min = 1, max = 10) int death, @ForAll boolean isDone) {
        Crash.Moment moment = isDone ? Crash.Moment.AFTER_WORK : Crash.Moment.BEFORE_RESERVE;
        Answer expected = new SharedReplayTest().live(Crash.Plan.NEVER).orElseThrow();

        Optional<Answer> answer = live(new Crash.Plan(death, moment));
        int onRecord = journal.read("reader", Lives.STRIKES).shares().stream()
                .mapToInt(Share::generations)
                .sum();
        bids.clear();
        if (answer.isEmpty()) {
            answer = live(Crash.Plan.NEVER);
            assertThat(bids).allMatch(bid -> bid.generations() > onRecord);
        }

        assertThat(answer).contains(expected);
        assertThat(journal.read("reader", Lives.STRIKES).shares())
                .containsExactly(new Share("batch", "shared", expected.spent().generations()));
        assertThat(services.ledger().generations())
                .isEqualTo(expected.spent().generations())
                .isLessThanOrEqualTo(BUDGET.generations() - BUDGET.evenShare());
    }

    private Optional<Answer> live(Crash.Plan plan) {
        lives++;
        Register register = journal.read("process-" + lives, Lives.STRIKES);
        SharedBudgets budgets = new SharedBudgets(new Patience(Duration.ZERO, Duration.ZERO), CLOCK);
        budgets.takeOver(id -> true, register.shares());
        Question question = question();
        Pins pins = new Pins(question.seed(), question.limits(), Optional.of("cal"), ModelDigests.ANY);
        Admission.Granted granted =
                (Admission.Granted) register.admit(new Arrival(question.id(), 1, Searches.NOW, pins));
        journal.write(List.of(JournalEntry.of(granted.history().claim())));
        SearchJournal search = new SearchJournal(granted.history(), plan.around(journal), CLOCK);
        try {
            return Optional.of(
                    CurrentSearch.with(search, () -> solver(plan, budgets).solve(question, Searches.NOW)));
        } catch (Crash e) {
            return Optional.empty();
        }
    }

    private Solver solver(Crash.Plan plan, SharedBudgets budgets) {
        int[] made = new int[1];
        Models models = new Models(
                new JournaledProposer(services.proposer(plan, made)),
                new JournaledVerifier(services.verifier(plan, made)),
                ModelDigests.ANY);
        GrantDesk desk = (context, budget, bid) -> {
            bids.add(bid);
            return budgets.ask(context, budget, bid);
        };
        SolverPorts ports = new SolverPorts(
                models,
                new JournaledEstimator((context, calibration, scores) ->
                        new Estimate(List.of(0.0, 0.0, 0.0, 0.0, 1.0), 0.5, calibration, 0)),
                new JournaledGrantDesk(desk));
        SolverSettings settings = new SolverSettings(
                Searches.SETTINGS, new ProbeRule(4, 0.25), new Thrift(0.01, 0), Duration.ofSeconds(5));
        return new Solver(
                ports, new CurrentCalibration(Optional.of(calibration())), settings, CurrentSearch.clock(CLOCK));
    }

    private static Calibration calibration() {
        StrategySpec samples = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);
        List<PolicyCell> cells = Stream.of(4, 6, 8, 12, 16)
                .flatMap(generations -> IntStream.rangeClosed(1, Estimate.BINS)
                        .mapToObj(bin -> new PolicyCell(bin, generations, samples, generations / 20.0, 100)))
                .toList();
        return new Calibration("cal", ModelDigests.ANY, new PolicyTable(cells), Optional.empty(), PRIOR);
    }

    private static Question question() {
        return new Question(
                        "shared",
                        "What is 1 + 1?",
                        Searches.generations(BUDGET.mostForOne()),
                        5,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Trace.NONE)
                .sharing(BUDGET);
    }
}
