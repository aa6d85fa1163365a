package io.reckon.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OutcomeModelTest {

    @Test
    void identityModelReturnsTheScore() {
        OutcomeModel identity = new OutcomeModel(1, 0, 0.5);

        assertThat(identity.probabilityRight(0.3)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void saturatedScoresAreNoProof() {
        OutcomeModel steep = new OutcomeModel(50, 0, 0.5);

        assertThat(steep.probabilityRight(1)).isLessThan(1);
        assertThat(steep.probabilityRight(0)).isPositive();
    }

    @Test
    void scoreAtTheBaseRateSaysNothingAboutThePassRate() {
        OutcomeModel model = new OutcomeModel(1, 0, 0.4);

        assertThat(model.likelihood(0.1, 0.4)).isCloseTo(model.likelihood(0.9, 0.4), within(1e-12));
    }

    @Property
    void probabilityNeverFallsAsTheScoreRises(
            @ForAll @DoubleRange(min = 0, max = 40) double slope,
            @ForAll @DoubleRange(min = -9, max = 9) double intercept,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        OutcomeModel model = new OutcomeModel(slope, intercept, 0.5);

        assertThat(model.probabilityRight(Math.max(one, other)))
                .isGreaterThanOrEqualTo(model.probabilityRight(Math.min(one, other)));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeModel(-1, 0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeModel(1, Double.NaN, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeModel(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeModel(1, 0, 1));
    }
}
