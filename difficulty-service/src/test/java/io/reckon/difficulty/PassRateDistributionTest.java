package io.reckon.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.reckon.difficulty.PassRateDistribution.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassRateDistributionTest {

    private static final PassRateDistribution COIN =
            new PassRateDistribution(List.of(new Point(0.25, 0.5), new Point(0.75, 0.5)));

    @Test
    void meanWeighsPassRates() {
        assertThat(new PassRateDistribution(List.of(new Point(0, 0.25), new Point(1, 0.75))).mean())
                .isEqualTo(0.75);
    }

    @Test
    void updateFollowsBayesRule() {
        // one right sample: likelihood = pass rate
        PassRateDistribution posterior = COIN.updated(Math::log);

        assertThat(posterior.probability(p -> p > 0.5)).isCloseTo(0.75, within(1e-12));
        assertThat(posterior.mean()).isCloseTo(0.25 * 0.25 + 0.75 * 0.75, within(1e-12));
    }

    @Test
    void updateSurvivesLikelihoodsThatUnderflow() {
        PassRateDistribution posterior = COIN.updated(passRate -> -2000 + passRate);

        assertThat(posterior.mean()).isBetween(0.5, 0.75);
    }

    @Test
    void impossiblePassRatesVanish() {
        PassRateDistribution posterior =
                COIN.updated(passRate -> passRate < 0.5 ? Double.NEGATIVE_INFINITY : Math.log(0.3));

        assertThat(posterior.mean()).isEqualTo(0.75);
    }

    @Test
    void refusesGridsThatAreNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PassRateDistribution(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassRateDistribution(List.of(new Point(0.5, 0.4))))
                .withMessageContaining("sum to 1, but sum to 0.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassRateDistribution(List.of(new Point(0.5, 0.5), new Point(0.5, 0.5))))
                .withMessageContaining("must rise");
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(1.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(0.5, Double.NaN));
    }
}
