package io.reckon.models.problem.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.models.problem.plan.Operation;
import org.junit.jupiter.api.Test;

class CarriesTest {
    @Test
    void additionForgetsOneCarry() {
        assertThat(Carries.forgotten(Operation.ADD, 58, 67)).containsExactly(115L, 25L);
        assertThat(Carries.forgotten(Operation.ADD, 12, 34)).isEmpty();
    }

    @Test
    void subtractionForgetsOneBorrow() {
        assertThat(Carries.forgotten(Operation.SUBTRACT, 312, 145)).containsExactly(177L, 267L);
        assertThat(Carries.forgotten(Operation.SUBTRACT, 58, 27)).isEmpty();
    }

    @Test
    void multiplicationByADigitForgetsOneCarry() {
        assertThat(Carries.forgotten(Operation.MULTIPLY, 6, 47)).containsExactly(242L, 82L);
        assertThat(Carries.forgotten(Operation.MULTIPLY, 12, 34)).isEmpty();
    }

    @Test
    void divisionCarriesNothing() {
        assertThat(Carries.forgotten(Operation.DIVIDE, 84, 2)).isEmpty();
    }
}
