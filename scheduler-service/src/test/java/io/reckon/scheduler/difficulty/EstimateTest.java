package io.reckon.scheduler.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void binIsTheMostProbableAndTheEasiestOfEquals() {
        assertThat(new Estimate(List.of(0.1, 0.2, 0.3, 0.3, 0.1), 0.5, "c", 0).bin())
                .isEqualTo(3);
        assertThat(new Estimate(List.of(0.0, 0.0, 0.0, 0.0, 1.0), 0.5, "c", 0).bin())
                .isEqualTo(5);
    }

    @Test
    void whatIsNoDistributionOverFiveBinsIsRefused() {
        assertThatThrownBy(() -> new Estimate(List.of(1.0), 0.5, "c", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(List.of(0.5, 0.5, 0.5, 0.0, 0.0), 0.5, "c", 0))
                .hasMessageContaining("sum to 1");
        assertThatThrownBy(() -> new Estimate(List.of(Double.NaN, 0.0, 0.0, 0.0, 1.0), 0.5, "c", 0))
                .hasMessageContaining("[0, 1]");
    }
}
