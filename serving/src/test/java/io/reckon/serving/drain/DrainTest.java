package io.reckon.serving.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DrainTest {

    private final Gate gate = new Gate();

    @Test
    void callsComeInDuringTheGraceAndAreFinished() {
        Drain drain = new Drain(Duration.ofMillis(50), Duration.ofSeconds(30));
        gate.enter();

        // the last client that has not noticed
        CompletableFuture<Integer> unfinished = CompletableFuture.supplyAsync(() -> drain.run(gate, gate::enter));
        awaitClosed();
        assertThat(unfinished).isNotDone();
        gate.leave();
        gate.leave();

        assertThat(unfinished.join()).isZero();
    }

    @Test
    void callThatDoesNotFinishIsReported() {
        gate.enter();

        assertThat(new Drain(Duration.ZERO, Duration.ofMillis(50)).run(gate, () -> {}))
                .isOne();
    }

    @Test
    void newCallIsUnavailableOnceTheGraceIsOver() {
        new Drain(Duration.ZERO, Duration.ZERO).run(gate, () -> {});

        assertThatThrownBy(gate::enter)
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    private void awaitClosed() {
        while (true) {
            try {
                gate.enter();
                gate.leave();
                Thread.onSpinWait();
            } catch (EngineException closed) {
                return;
            }
        }
    }
}
