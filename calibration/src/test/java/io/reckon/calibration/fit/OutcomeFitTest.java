package io.reckon.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.CalibrationException;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OutcomeFitTest {

    @Property(tries = 20)
    void recoversTheLawThatMadeTheSamples(
            @ForAll @DoubleRange(min = 0.3, max = 2.5) double slope,
            @ForAll @DoubleRange(min = -1, max = 1) double intercept,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ScoredSample> samples = IntStream.range(0, 20_000)
                .mapToObj(i -> {
                    double logit = 2 * random.nextGaussian();
                    boolean right = random.nextDouble() < OutcomeModel.sigmoid(slope * logit + intercept);
                    return new ScoredSample(right, OutcomeModel.sigmoid(logit));
                })
                .toList();

        OutcomeModel fitted = OutcomeFit.fit(samples);

        assertThat(fitted.slope()).isCloseTo(slope, within(0.15));
        assertThat(fitted.intercept()).isCloseTo(intercept, within(0.15));
    }

    @Test
    void perfectSeparationStaysFinite() {
        OutcomeModel fitted = OutcomeFit.fit(samples(100, 1, 100, 0));

        assertThat(fitted.slope()).isFinite().isPositive();
        assertThat(fitted.probabilityRight(1)).isGreaterThan(0.95);
        assertThat(fitted.probabilityRight(0)).isLessThan(0.05);
    }

    @Test
    void scoresThatMisleadAreIgnored() {
        OutcomeModel fitted = OutcomeFit.fit(samples(30, 0.1, 10, 0.9));

        assertThat(fitted.slope()).isZero();
        assertThat(fitted.probabilityRight(0.1)).isCloseTo(0.75, within(1e-9));
        assertThat(fitted.probabilityRight(0.9)).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void saysWhenThereIsNothingToTellApart() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> OutcomeFit.fit(samples(0, 0.5, 10, 0.5)))
                .withMessageContaining("0 of 10 samples are right");
    }

    private static List<ScoredSample> samples(int right, double rightScore, int wrong, double wrongScore) {
        return Stream.concat(
                        Collections.nCopies(right, new ScoredSample(true, rightScore)).stream(),
                        Collections.nCopies(wrong, new ScoredSample(false, wrongScore)).stream())
                .toList();
    }
}
