package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.engine.EngineException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionQueueTest {
    private static List<Job> jobs(String question, int count, int tokens) {
        CallContext context = new CallContext("call", question, Instant.MAX);
        Call<TokenScores> call = new Call<>(context, Clock.systemUTC(), count);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(place -> new ReadingJob(call, place, new int[tokens]))
                .toList());
    }

    private static void serve(AdmissionQueue queue, Job job) {
        ((ReadingJob) job).deliver(TokenScores.ofLength(1));
        queue.settle(job);
    }

    private static List<String> groups(List<Job> jobs) {
        return jobs.stream().map(job -> job.call().group()).toList();
    }

    @Test
    void takesOneJobOfEachQuestionInTurn() {
        AdmissionQueue queue = new AdmissionQueue(1_000);
        queue.add("a", jobs("a", 3, 1));
        queue.add("b", jobs("b", 1, 1));
        queue.add("c", jobs("c", 2, 1));

        assertThat(groups(queue.first(10))).containsExactly("a", "b", "c", "a", "c", "a");
    }

    @Test
    void letsTheOthersGoFirstAfterAJobWasServed() {
        AdmissionQueue queue = new AdmissionQueue(1_000);
        queue.add("a", jobs("a", 3, 1));
        queue.add("b", jobs("b", 3, 1));

        serve(queue, queue.first(1).getFirst());

        assertThat(groups(queue.first(2))).containsExactly("b", "a");
    }

    @Test
    void refusesWhatDoesNotFit() {
        AdmissionQueue queue = new AdmissionQueue(100);
        queue.add("a", jobs("a", 1, 60));

        assertThatThrownBy(() -> queue.add("b", jobs("b", 1, 50)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.RESOURCE_EXHAUSTED));
        assertThat(queue.tokens()).isEqualTo(60);
    }

    @Test
    void letsOneLargeCallInWhereNothingWaits() {
        AdmissionQueue queue = new AdmissionQueue(100);

        queue.add("a", jobs("a", 1, 500));

        assertThat(queue.tokens()).isEqualTo(500);
    }

    @Test
    void countsDownWhatIsServed() {
        AdmissionQueue queue = new AdmissionQueue(100);
        queue.add("a", jobs("a", 2, 10));

        queue.first(2).forEach(job -> serve(queue, job));

        assertThat(queue.tokens()).isZero();
        assertThat(queue.first(1)).isEmpty();
    }

    @Test
    void saysWhenThereWillBeRoom() {
        AtomicLong now = new AtomicLong();
        AdmissionQueue queue = new AdmissionQueue(100, new DrainRate(now::get));
        queue.add("a", jobs("a", 10, 10));
        queue.first(6).forEach(job -> serve(queue, job));

        // 30 tokens too many, where 60 went within the ten seconds that count
        assertThatThrownBy(() -> queue.add("b", jobs("b", 1, 90)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.retryDelay()).isEqualTo(Duration.ofSeconds(5)));
    }

    @Test
    void asksForALongDelayWhereNothingMoves() {
        AdmissionQueue queue = new AdmissionQueue(100);
        queue.add("a", jobs("a", 10, 10));

        assertThatThrownBy(() -> queue.add("b", jobs("b", 1, 10)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.retryDelay()).isEqualTo(Duration.ofSeconds(10)));
    }
}
