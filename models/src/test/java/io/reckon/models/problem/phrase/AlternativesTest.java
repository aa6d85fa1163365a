package io.reckon.models.problem.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlternativesTest {
    @Test
    void expandsEveryCombinationInOrder() {
        assertThat(Alternatives.expand("a (b|c) d (e|f)."))
                .containsExactly("a b d e.", "a b d f.", "a c d e.", "a c d f.");
    }

    @Test
    void tidiesTheSpacesAroundAnEmptyAlternative() {
        assertThat(Alternatives.expand("how many (more|) are left (now|)?"))
                .containsExactly(
                        "how many more are left now?",
                        "how many more are left?",
                        "how many are left now?",
                        "how many are left?");
    }

    @Test
    void refusesAnOpenParenthesis() {
        assertThatThrownBy(() -> Alternatives.expand("a (b|c")).isInstanceOf(IllegalArgumentException.class);
    }
}
