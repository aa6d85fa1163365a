package io.reckon.calibration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplesTest {

    @Test
    void everyResampleHoldsAsManyQuestions() {
        Estimate size =
                Resamples.of(50, 200, 1).estimate(counts -> IntStream.of(counts).sum());

        assertThat(size).isEqualTo(new Estimate(50, 50, 50));
    }

    @Test
    void theIntervalOfAShareIsAboutAsWideAsTheNormalOne() {
        Estimate share = Resamples.of(400, 2_000, 1)
                .estimate(counts -> IntStream.range(0, 200).map(i -> counts[i]).sum() / 400.0);

        assertThat(share.point()).isEqualTo(0.5);
        assertThat(share.high() - share.low()).isCloseTo(2 * 1.96 * Math.sqrt(0.25 / 400), within(0.01));
    }

    @Test
    void sameSeedSameEstimate() {
        assertThat(estimate(7)).isEqualTo(estimate(7)).isNotEqualTo(estimate(8));
    }

    @Test
    void tooFewResamplesHaveNoTails() {
        assertThatThrownBy(() -> Resamples.of(10, 99, 1)).hasMessageContaining("100 and up");
    }

    @Test
    void rankCorrelationKnowsOrderOnly() {
        double[] xs = {1, 2, 3, 4};

        assertThat(correlation(xs, new double[] {1, 10, 100, 1000})).isEqualTo(1);
        assertThat(correlation(xs, new double[] {4, 3, 2, 1})).isEqualTo(-1);
        // ranks 1.5, 1.5, 3.5, 3.5 against 1 to 4: 4 / sqrt(5 * 4)
        assertThat(correlation(xs, new double[] {0, 0, 5, 5})).isCloseTo(4 / Math.sqrt(20), within(1e-12));
        assertThat(correlation(xs, new double[] {3, 3, 3, 3})).isNaN();
    }

    @Test
    void aQuestionThatCountsTwiceIsTwoQuestions() {
        double twice =
                new RankCorrelation(new double[] {1, 2, 3}, new double[] {2, 1, 3}).applyAsDouble(new int[] {2, 1, 1});

        assertThat(twice).isCloseTo(correlation(new double[] {1, 1, 2, 3}, new double[] {2, 2, 1, 3}), within(1e-12));
    }

    private static Estimate estimate(long seed) {
        return Resamples.of(100, 100, seed).estimate(counts -> counts[0] + 2.0 * counts[1]);
    }

    private static double correlation(double[] xs, double[] ys) {
        return new RankCorrelation(xs, ys)
                .applyAsDouble(IntStream.generate(() -> 1).limit(xs.length).toArray());
    }
}
