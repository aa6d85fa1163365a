package io.reckon.calibration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final int SAMPLES = 8_000;

    @Property(tries = 10)
    void recoversTheLawThatMadeTheSamples(
            @ForAll @DoubleRange(min = -1, max = 1) double intercept,
            @ForAll @DoubleRange(min = 0.3, max = 1.5) double first,
            @ForAll @DoubleRange(min = 0.3, max = 1.5) double second,
            @ForAll long seed) {
        double[][] features = new double[2][SAMPLES];
        boolean[] right = new boolean[SAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SAMPLES; i++) {
            features[0][i] = random.nextGaussian();
            features[1][i] = 0.5 * features[0][i] + random.nextGaussian();
            double logit = intercept + first * features[0][i] + second * features[1][i];
            right[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        }

        double[] fitted = LogisticRegression.fit(features, right);

        assertThat(fitted[0]).isCloseTo(intercept, within(0.2));
        assertThat(fitted[1]).isCloseTo(first, within(0.2));
        assertThat(fitted[2]).isCloseTo(second, within(0.2));
        assertThat(LogisticRegression.fit(features, right)).isEqualTo(fitted);
    }

    @Test
    void featuresThatMisleadCountNothing() {
        double[][] features = {{1, 1, 0, 0}};

        double[] fitted = LogisticRegression.fit(features, new boolean[] {false, false, true, true});

        assertThat(fitted[1]).isZero();
        assertThat(fitted[0]).isCloseTo(0, within(1e-6));
    }

    @Test
    void perfectSeparationStaysFinite() {
        double[][] features = {{-5, -5, 5, 5}};

        double[] fitted = LogisticRegression.fit(features, new boolean[] {false, false, true, true});

        assertThat(fitted[1]).isBetween(0.1, 2.0);
    }

    @Test
    void ridgeHoldsTheInterceptWhereAllAreRight() {
        // the optimum solves w = 2 (1 - sigmoid(w))
        double[] fitted = LogisticRegression.fit(new double[0][], new boolean[] {true, true});

        assertThat(fitted[0]).isCloseTo(2 * (1 - 1 / (1 + Math.exp(-fitted[0]))), within(1e-6));
    }
}
