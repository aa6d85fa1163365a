package io.reckon.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassRatePriorTest {

    private static final int GRID = DifficultyFit.GRID;

    @Test
    void uniformSpreadsEvenly() {
        PassRatePrior prior = PassRatePrior.uniform(GRID);

        assertThat(prior.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(prior.passRate(0)).isZero();
        assertThat(prior.passRate(GRID - 1)).isEqualTo(1);
    }

    @Test
    void recoversTheMixtureThatMadeTheQuestions() {
        List<SampledQuestion> questions =
                new SyntheticQuestions(3, 1).draw(2_000, 32, random -> random.nextDouble() < 0.3 ? 0.1 : 0.8);

        PassRatePrior prior = PassRatePrior.fit(questions, GRID);

        assertThat(mass(prior, 0.03, 0.2)).isCloseTo(0.3, within(0.03));
        assertThat(mass(prior, 0.7, 0.9)).isCloseTo(0.7, within(0.03));
        assertThat(prior.mean()).isCloseTo(0.3 * 0.1 + 0.7 * 0.8, within(0.02));
    }

    @Test
    void seesThroughTheNoiseOfFewSamples() {
        // Shares of 4 samples spread from 0 to 1 although every question has the same pass rate.
        List<SampledQuestion> questions = new SyntheticQuestions(4, 1).draw(3_000, 4, random -> 0.5);

        PassRatePrior prior = PassRatePrior.fit(questions, GRID);

        assertThat(mass(prior, 0.35, 0.65)).isGreaterThan(0.9);
    }

    @Test
    void everyPassRateStaysPossible() {
        PassRatePrior prior = PassRatePrior.fit(new SyntheticQuestions(5, 1).draw(500, 64, random -> 1.0), GRID);

        assertThat(prior.weights()).allMatch(weight -> weight > 0);
        assertThat(prior.weights().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(prior.weights().getLast()).isGreaterThan(0.9);
    }

    @Test
    void refusesWeightsThatRuleOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PassRatePrior(List.of(1.0, 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PassRatePrior(List.of(1.0)));
    }

    private static double mass(PassRatePrior prior, double low, double high) {
        return IntStream.range(0, GRID)
                .filter(point -> prior.passRate(point) >= low && prior.passRate(point) <= high)
                .mapToDouble(point -> prior.weights().get(point))
                .sum();
    }
}
