package io.reckon.scheduler.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Duration PAUSE = Duration.ofMillis(20);

    @Test
    void addsUpWhatTheThreadHasWaited() {
        Duration before = Waiting.total();

        Waiting.during(WaitingTest::pause);
        assertThatThrownBy(() -> Waiting.during(() -> {
                    pause();
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(Waiting.total().minus(before)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(2));
    }

    @Test
    void anotherThreadHasWaitedForItself() throws InterruptedException {
        Waiting.during(WaitingTest::pause);
        AtomicReference<Duration> others = new AtomicReference<>();

        Thread.ofVirtual().start(() -> others.set(Waiting.total())).join();

        assertThat(others.get()).isZero();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
