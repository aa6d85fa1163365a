package io.reckon.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.difficulty.PassRateDistribution.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifficultyBinsTest {

    private static final DifficultyBins BINS = new DifficultyBins(List.of(0.8, 0.6, 0.4, 0.2));

    @Test
    void anEdgeBelongsToTheEasierBin() {
        assertThat(List.of(1.0, 0.8, 0.79, 0.6, 0.4, 0.2, 0.19, 0.0).stream().map(BINS::binOf))
                .containsExactly(1, 1, 2, 2, 3, 4, 5, 5);
    }

    @Test
    void probabilitiesAddUpWhatFallsIntoEachBin() {
        PassRateDistribution distribution = new PassRateDistribution(
                List.of(new Point(0.1, 0.25), new Point(0.5, 0.25), new Point(0.9, 0.25), new Point(1.0, 0.25)));

        assertThat(BINS.probabilities(distribution)).containsExactly(0.5, 0.0, 0.25, 0.0, 0.25);
    }

    @Test
    void refusesEdgesThatPartNoFiveBins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DifficultyBins(List.of(0.8, 0.6, 0.4)))
                .withMessageContaining("must be 4, but are 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new DifficultyBins(List.of(0.8, 0.8, 0.4, 0.2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifficultyBins(List.of(0.2, 0.4, 0.6, 0.8)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifficultyBins(List.of(0.8, 0.6, 0.4, 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifficultyBins(List.of(1.1, 0.6, 0.4, 0.2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifficultyBins(List.of(Double.NaN, 0.6, 0.4, 0.2)));
    }
}
