package io.reckon.calibration.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void plantedErrorIsFound() {
        // eight that claim 0.9, six of them right; two that claim 0.2, none of them right
        Reliability reliability = Reliability.of(
                "majority",
                4,
                together(forecasts(6, 0.9, true), together(forecasts(2, 0.9, false), forecasts(2, 0.2, false))));

        assertThat(reliability.expectedCalibrationError()).isCloseTo(0.8 * 0.15 + 0.2 * 0.2, within(1e-12));
        assertThat(reliability.bins()).hasSize(10);
        assertThat(reliability.bins().get(9).right()).isEqualTo(0.75);
        assertThat(reliability.bins().get(2)).isEqualTo(new ReliabilityBin(0.2, 0.3, 2, 0.2, 0.0));
        assertThat(reliability.bins().get(5)).isEqualTo(new ReliabilityBin(0.5, 0.6, 0, null, null));
    }

    @Test
    void certaintyBelongsToTheLastBin() {
        assertThat(Reliability.of("beam", 1, forecasts(3, 1, true))
                        .bins()
                        .get(9)
                        .answers())
                .isEqualTo(3);
    }

    @Test
    void withoutAnswersThereIsNoError() {
        assertThat(Reliability.of("beam", 1, List.of()).expectedCalibrationError())
                .isZero();
    }

    @Test
    void togetherIsTheReliabilityOfAllForecasts() {
        List<Forecast> some = together(forecasts(3, 0.55, true), forecasts(1, 0.95, false));
        List<Forecast> others = together(forecasts(2, 0.51, false), forecasts(5, 0.05, false));

        List<ReliabilityBin> bins =
                Reliability.together(List.of(Reliability.of("a", 1, some), Reliability.of("b", 1, others)));

        Reliability all = Reliability.of("all", 1, together(some, others));
        assertThat(Reliability.error(bins)).isCloseTo(all.expectedCalibrationError(), within(1e-12));
        assertThat(bins.get(5).answers()).isEqualTo(5);
        assertThat(bins.get(5).right()).isEqualTo(0.6);
    }

    @Property(tries = 20)
    void truthfulForecastsHaveNextToNoError(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Forecast> truthful = IntStream.range(0, 20_000)
                .mapToObj(i -> {
                    double confidence = random.nextDouble();
                    return new Forecast(confidence, random.nextDouble() < confidence);
                })
                .toList();

        assertThat(Reliability.of("majority", 4, truthful).expectedCalibrationError())
                .isLessThan(0.02);
    }

    private static List<Forecast> forecasts(int count, double confidence, boolean right) {
        return Collections.nCopies(count, new Forecast(confidence, right));
    }

    private static List<Forecast> together(List<Forecast> some, List<Forecast> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
