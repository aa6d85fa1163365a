package io.reckon.scheduler.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBoundTest {

    private static final int QUESTION_BYTES = 300;
    private static final int OVERHEAD = 4;

    private final TokenBound bound = new TokenBound(QUESTION_BYTES, OVERHEAD);

    @Test
    void beforeAnyCallEveryByteIsAToken() {
        assertThat(bound.of(new CallShape(1, 3, 20))).isEqualTo(3 * 304 + 20);
    }

    @Test
    void oneSequenceTeachesWhatTheQuestionCosts() {
        bound.learn(new CallShape(1, 1, 0), 80);

        assertThat(bound.of(new CallShape(1, 1, 0))).isEqualTo(80);
        assertThat(bound.of(new CallShape(2, 8, 50))).isEqualTo(8 * 80 + 50);
    }

    @Test
    void refusedCallIsCoveredWhenItIsMadeAnew() {
        CallShape shape = new CallShape(1, 2, 100, 10, 500);
        long before = bound.of(shape);

        bound.raise(shape, 2 * before);
        assertThat(bound.of(shape)).isBetween(2 * before, 3 * before);

        bound.raise(shape, 5 * before);
        assertThat(bound.of(shape)).isBetween(5 * before, 7 * before);
    }

    @Property
    void modelThatReadsATextForEachStepRefusesNoMoreThanTwice(
            @ForAll @IntRange(min = 1, max = QUESTION_BYTES) int question,
            @ForAll @IntRange(min = 1, max = 60) int step,
            @ForAll @IntRange(min = 1, max = 16) int rollouts) {
        bound.learn(new CallShape(rollouts, rollouts, (long) rollouts * step), (long) rollouts * (question + step));
        int refused = 0;
        for (int steps = 2; steps <= 20; steps++) {
            CallShape shape = new CallShape(
                    rollouts,
                    rollouts,
                    (long) rollouts * steps * step,
                    rollouts * steps,
                    (long) rollouts * steps * steps * step);
            long cost = (long) rollouts * steps * (2 * question + (steps + 1) * step) / 2;
            while (bound.of(shape) < cost) {
                bound.raise(shape, cost);
                refused++;
            }
        }
        assertThat(refused).isLessThanOrEqualTo(2);
    }

    @Test
    void figureBeyondMeasureLeavesRoomForSums() {
        CallShape shape = new CallShape(1, 1, 0);

        bound.raise(shape, Long.MAX_VALUE);

        assertThat(bound.of(shape)).isBetween(Integer.MAX_VALUE * 1_000L, Long.MAX_VALUE / 4_096);
    }

    @Property
    void boundHoldsHoweverAServiceCountsSharedText(
            @ForAll @IntRange(min = 1, max = QUESTION_BYTES + OVERHEAD) int question,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 4095) Integer> calls) {
        List<ToLongFunction<CallShape>> schemes = List.of(
                shape -> question,
                shape -> (long) question * shape.prefixes(),
                shape -> (long) question * shape.sequences());
        for (ToLongFunction<CallShape> scheme : schemes) {
            TokenBound learning = new TokenBound(QUESTION_BYTES, OVERHEAD);
            List<CallShape> seen = new ArrayList<>();
            for (int call : calls) {
                CallShape shape = shape(call);
                long cost = scheme.applyAsLong(shape) + shape.stepBytes() / 2;
                assertThat(cost).as("%s after %s", shape, seen).isLessThanOrEqualTo(learning.of(shape));
                learning.learn(shape, cost);
                seen.add(shape);
            }
        }
    }

    /** One to eight prefixes with one to eight samples each, and up to 63 bytes of steps. */
    private static CallShape shape(int call) {
        int prefixes = 1 + call % 8;
        return new CallShape(prefixes, prefixes * (1 + call / 8 % 8), call / 64);
    }
}
