package io.reckon.launcher.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1000 | 1,000        | true
                    0.5  | 1/2          | true
                    12   | so 9 #### 12 | true
                    12   | 13           | false
                    """)
    void equivalentAnswersAreRight(String given, String reference, boolean right) {
        assertThat(Grading.isRight(answer(Optional.of(given)), reference)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource("12")
    void noAnswerIsNeverRight(String reference) {
        assertThat(Grading.isRight(answer(Optional.empty()), reference)).isFalse();
    }

    private static Answer answer(Optional<String> text) {
        Answer.Finding finding = new Answer.Finding(text, List.of(), Certainty.NONE, 1, "majority");
        return new Answer("q", Outcome.ANSWERED, "", finding, Spent.NOTHING, Allowed.UNKNOWN);
    }
}
