package io.reckon.inference.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    @Property
    void agreesWithTheLibrary(@ForAll @Scale(9) @DoubleRange(min = -40, max = 0) double exponent) {
        assertThat(Exponential.of(exponent)).isCloseTo(Math.exp(exponent), withinPercentage(1e-7));
    }

    @Test
    void isExactAtZeroAndNothingFarBelow() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(-41)).isZero();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    }
}
