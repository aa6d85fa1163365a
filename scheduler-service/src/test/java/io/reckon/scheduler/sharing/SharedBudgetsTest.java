package io.reckon.scheduler.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharedBudgetsTest {

    private static final Patience PATIENCE = new Patience(Duration.ofMillis(200), Duration.ofMillis(300));

    private final SharedBudgets budgets = new SharedBudgets(PATIENCE, InstantSource.system());

    @Property(tries = 25)
    void questionsThatBidAtOnceAllEndAndSpendNoMoreThanTheyShare(
            @ForAll @IntRange(min = 1, max = 16) int questions,
            @ForAll @IntRange(min = 0, max = 100) int more,
            @ForAll long seed)
            throws InterruptedException, ExecutionException {
        SharedBudget budget = new SharedBudget("batch", questions, questions + more);
        SharedBudgets fresh = new SharedBudgets(PATIENCE, InstantSource.system());
        List<Future<Integer>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int question = 0; question < questions; question++) {
                String id = "q" + question;
                Random random = new Random(seed + question);
                ends.add(threads.submit(() -> search(fresh, id, budget, random)));
            }
        }
        int granted = 0;
        for (Future<Integer> end : ends) {
            assertThat(end.get()).isPositive();
            granted += end.get();
        }
        assertThat(granted).isLessThanOrEqualTo(budget.generations());
    }

    /** Bids until nothing more is granted; some break down on the way, and are given up. */
    private static int search(SharedBudgets budgets, String id, SharedBudget budget, Random random) {
        int granted = budgets.ask(call(id), budget, new Bid(1, 1));
        while (true) {
            if (random.nextInt(10) == 0) {
                budgets.givenUp(id, budget.id());
                return granted;
            }
            int more = budgets.ask(call(id), budget, new Bid(granted + 1 + random.nextInt(8), random.nextDouble()));
            if (more == granted) {
                budgets.answered(new Share(budget.id(), id, granted));
                return granted;
            }
            granted = more;
        }
    }

    @Test
    void questionsThatHaveNotComeAreWaitedForABriefWhileAndTheirSharesAreKept() {
        SharedBudget budget = new SharedBudget("batch", 4, 40);
        assertThat(budgets.ask(call("a"), budget, new Bid(4, 1))).isEqualTo(4);

        Instant asked = Instant.now();
        int granted = budgets.ask(call("a"), budget, new Bid(40, 0.5));

        assertThat(granted).isEqualTo(40 - 3 * 10);
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofMillis(100), Duration.ofSeconds(20));
        assertThat(budgets.ask(call("b"), budget, new Bid(10, 1))).isEqualTo(10);
    }

    @Test
    void questionThatWaitsGoesOnWithWhatItHasWhenItsCallIsDue() {
        SharedBudgets patient =
                new SharedBudgets(new Patience(Duration.ofHours(1), Duration.ofHours(1)), InstantSource.system());
        SharedBudget budget = new SharedBudget("batch", 2, 20);
        patient.ask(call("a"), budget, new Bid(4, 1));

        int granted = patient.ask(call("a", Duration.ofMillis(100)), budget, new Bid(8, 0.5));

        assertThat(granted).isEqualTo(4);
    }

    @Test
    void waitThatIsInterruptedIsGivenUpAndHoldsUpNobody() {
        SharedBudget budget = new SharedBudget("batch", 2, 20);
        budgets.ask(call("a"), budget, new Bid(4, 1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> budgets.ask(call("a"), budget, new Bid(9, 1))).isInstanceOf(CallFailedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(budgets.ask(call("b"), budget, new Bid(4, 1))).isEqualTo(4);
        assertThat(budgets.ask(call("b"), budget, new Bid(20, 1))).isEqualTo(16);
    }

    @Test
    void moreQuestionsThanShareTheBudgetAndOtherNumbersAreRefused() {
        SharedBudget budget = new SharedBudget("batch", 2, 20);

        assertThat(budgets.admit("a", budget)).isEqualTo(new Membership.Granted());
        assertThat(budgets.admit("b", budget)).isEqualTo(new Membership.Granted());
        assertThat(budgets.admit("a", budget)).isEqualTo(new Membership.Granted());
        assertThat(budgets.admit("c", budget)).isEqualTo(new Membership.Full());
        assertThat(budgets.admit("a", new SharedBudget("batch", 2, 21))).isEqualTo(new Membership.Mismatch(budget));
    }

    @Test
    void whatIsOnRecordCountsWhereABudgetIsTakenOver() {
        SharedBudget budget = new SharedBudget("batch", 2, 20);
        budgets.ask(call("a"), budget, new Bid(5, 1));

        budgets.takeOver("batch"::equals, List.of(new Share("batch", "a", 10), new Share("batch", "b", 7)));

        assertThat(budgets.ask(call("a"), budget, new Bid(20, 1))).isEqualTo(13);
        assertThat(budgets.admit("c", budget)).isEqualTo(new Membership.Full());
    }

    private static CallContext call(String question) {
        return call(question, Duration.ofSeconds(30));
    }

    private static CallContext call(String question, Duration time) {
        return new CallContext(
                question + "/1", question, "1 + 1?", Instant.now().plus(time));
    }
}
