package io.reckon.calibration.evidence.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void countsByOracleThenPrediction() {
        Confusion confusion = Confusion.of(new int[] {1, 1, 2, 5}, new int[] {1, 2, 2, 3});

        assertThat(confusion.of(1, 2)).isEqualTo(1);
        assertThat(confusion.of(2, 1)).isZero();
        assertThat(confusion.shareWithin(0)).isEqualTo(0.5);
        assertThat(confusion.shareWithin(1)).isEqualTo(0.75);
    }

    @Test
    void wantsFiveBins() {
        assertThatThrownBy(() -> new Confusion(List.of())).hasMessageContaining("five bins");
    }
}
