package io.reckon.scheduler.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Budget budget =
            new Budget(new Limits(8, 1_000, Duration.ofSeconds(10)), Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void reservationIsSetAsideUntilItIsSettled() {
        Reservation reservation = budget.reserve(cost(2, 600)).orElseThrow();

        assertThat(budget.generationsLeft()).isEqualTo(6);
        assertThat(budget.tokensLeft()).isEqualTo(400);
        assertThat(budget.reserve(cost(1, 401))).isEmpty();
        assertThat(budget.spent()).isEqualTo(Cost.NONE);
        reservation.settle(cost(2, 100));
        assertThat(budget.tokensLeft()).isEqualTo(900);
        assertThat(budget.spent()).isEqualTo(cost(2, 100));
    }

    @Test
    void refusedReservationChangesNothing() {
        assertThat(budget.reserve(cost(9, 1))).isEmpty();
        assertThat(budget.generationsLeft()).isEqualTo(8);
        assertThat(budget.tokensLeft()).isEqualTo(1_000);
    }

    @Test
    void lostCallIsChargedItsWorstCaseAndARefusedOneNothing() {
        budget.reserve(cost(2, 600)).orElseThrow().forfeit();
        budget.reserve(cost(2, 300)).orElseThrow().release();

        assertThat(budget.spent()).isEqualTo(cost(2, 600));
        assertThat(budget.tokensLeft()).isEqualTo(400);
    }

    @Test
    void costAboveTheWorstCaseIsChargedInFullAndLeavesNothing() {
        budget.reserve(cost(1, 10)).orElseThrow().settle(cost(1, 2_000));

        assertThat(budget.spent().tokens()).isEqualTo(2_000);
        assertThat(budget.tokensLeft()).isZero();
        assertThat(budget.reserve(cost(0, 1))).isEmpty();
    }

    @Test
    void reservationIsSettledOnce() {
        Reservation reservation = budget.reserve(cost(1, 10)).orElseThrow();
        reservation.release();

        assertThatThrownBy(reservation::forfeit).isInstanceOf(IllegalStateException.class);
        assertThat(budget.spent()).isEqualTo(Cost.NONE);
    }

    @Test
    void deadlineCountsFromAcceptance() {
        assertThat(budget.deadline()).isEqualTo(Instant.parse("2026-01-01T00:00:10Z"));
    }

    @Test
    void concurrentReservationsNeverPassTheLimit() throws Exception {
        Budget shared = new Budget(new Limits(1_000_000, 500, Duration.ofSeconds(1)), Instant.EPOCH);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reservation>>> reservations = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                reservations.add(threads.submit(() -> shared.reserve(cost(1, 3))));
            }
            int granted = 0;
            for (Future<Optional<Reservation>> reservation : reservations) {
                granted += reservation.get().isPresent() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(166);
        }
    }

    @Test
    void limitsArePositiveAndCapped() {
        Limits cap = new Limits(4, 100, Duration.ofSeconds(1));

        assertThat(new Limits(9, 9, Duration.ofHours(1)).cappedBy(cap))
                .isEqualTo(new Limits(4, 9, Duration.ofSeconds(1)));
        assertThatThrownBy(() -> new Limits(0, 1, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usageThatIsNotPossibleIsRefused() {
        assertThatThrownBy(() -> new Usage(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Usage(1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Usage(1, 0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cost cost(int generations, long tokens) {
        return Cost.ofProposer(generations, new Usage(tokens, 0, 0, 0));
    }

    @Test
    void grantedBudgetCoversWhatWasGrantedAndNeverMoreThanItsLimits() {
        Budget granted =
                Budget.granted(new Limits(8, 1_000, Duration.ofSeconds(10)), Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(granted.reserve(Cost.ofGenerations(1))).isEmpty();

        granted.grant(3);
        granted.reserve(Cost.ofGenerations(2)).orElseThrow().forfeit();
        assertThat(granted.generationsLeft()).isEqualTo(1);
        assertThat(granted.reserve(Cost.ofGenerations(2))).isEmpty();

        granted.grant(2);
        assertThat(granted.generationsLeft()).as("a grant is not taken back").isEqualTo(1);
        granted.grant(20);
        assertThat(granted.generationsLeft()).isEqualTo(6);
    }
}
