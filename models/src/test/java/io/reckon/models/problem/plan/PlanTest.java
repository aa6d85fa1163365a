package io.reckon.models.problem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final List<String> NOTATIONS =
            List.of("Bob from Anna: 12 + 3", "total: 12 + #1", "each pays: #2 / 9");

    @Test
    void writesTheSolutionOfItsSteps() {
        Plan plan = Plan.parse(NOTATIONS);

        assertThat(plan.solution())
                .isEqualTo("Bob from Anna: 12 + 3 = 15\ntotal: 12 + 15 = 27\neach pays: 27 / 9 = 3\n#### 3");
        assertThat(plan.answer()).isEqualTo(3);
    }

    @Test
    void readsBackWhatItWrites() {
        assertThat(Plan.parse(NOTATIONS).notations()).isEqualTo(NOTATIONS);
    }

    @Test
    void arithmeticLeavesOutTheWords() {
        assertThat(Plan.parse(NOTATIONS).arithmetic()).isEqualTo("12+3;12+#1;#2/9;");
    }

    @Test
    void continuesFromWrongResultsAsFarAsTheyGo() {
        Plan plan = Plan.parse(NOTATIONS);

        assertThat(plan.continued(List.of(24L))).containsExactly(24L, 36L, 4L);
        assertThat(plan.continued(List.of(25L))).containsExactly(25L, 37L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1 + #1",
                "a: 1 - 2",
                "a: 7 / 2",
                "a: 7 / 0",
                "a: 1 ^ 2",
                "a 1 + 2",
                "a: 1 + 2 = 3",
                "one two three four: 1 + 2",
                "a: 1234567890 + 1",
                "a: #0 + 1",
                ""
            })
    void refusesAStepThatCannotBeCalculated(String notation) {
        List<String> notations = List.of(notation);

        assertThatThrownBy(() -> Plan.parse(notations)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToBeEmpty() {
        List<String> none = List.of();

        assertThatThrownBy(() -> Plan.parse(none)).isInstanceOf(IllegalArgumentException.class);
    }
}
