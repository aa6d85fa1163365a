package io.reckon.launcher.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.chaos.promise.PromiseName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChaosPlanTest {
    @Test
    void wholeFormTriesEverythingAndMeasures() {
        ChaosPlan plan = ChaosPlan.of(1, false, List.of(), Optional.empty());

        assertThat(plan.promises()).containsExactly(PromiseName.values());
        assertThat(plan.isMeasured()).isTrue();
        assertThat(plan.scale().schedulerKills()).isGreaterThanOrEqualTo(200);
        assertThat(plan.scale().workerKills()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void shortFormLeavesTheSlowPromisesOut() {
        ChaosPlan plan = ChaosPlan.of(1, true, List.of(), Optional.empty());

        assertThat(plan.promises())
                .containsExactly(
                        PromiseName.P1,
                        PromiseName.P2,
                        PromiseName.P3,
                        PromiseName.P6,
                        PromiseName.P7,
                        PromiseName.P12);
        assertThat(plan.isMeasured()).isFalse();
    }

    @Test
    void triesThePromisesThatAreAskedForOnceEachInTheirOrder() {
        ChaosPlan plan =
                ChaosPlan.of(1, true, List.of(PromiseName.P9, PromiseName.P4, PromiseName.P9), Optional.empty());

        assertThat(plan.promises()).containsExactly(PromiseName.P4, PromiseName.P9);
    }
}
