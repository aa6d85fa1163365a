package io.reckon.scheduler.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Property
    void waitsDoubleUpToTheLongestWithJitterOverTheUpperHalf(
            @ForAll @IntRange(min = 0, max = 2_000) int attempt, @ForAll long seed) {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), new SplittableRandom(seed));

        long most = attempt < 5 ? 100L << attempt : 2_000;

        assertThat(backoff.after(attempt).toMillis()).isBetween(most / 2, most);
    }

    @Test
    void waitsArePositive() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), new SplittableRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
