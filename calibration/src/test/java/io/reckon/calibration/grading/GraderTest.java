package io.reckon.calibration.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.answers.FinalAnswer;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GraderTest {

    private static final LabelledQuestion HALF =
            new LabelledQuestion("q", "What is half of 1?", new FinalAnswer("0.5"), OptionalInt.empty());

    private final Grader grader = new Grader();

    @Test
    void equivalentAnswersAreRight() {
        assertThat(grader.isRight(HALF, "0.5")).isTrue();
        assertThat(grader.isRight(HALF, " 0.50 ")).isTrue();
        assertThat(grader.isRight(HALF, "5")).isFalse();
    }

    @Test
    void whatIsNoAnswerIsWrong() {
        assertThat(grader.isRight(HALF, null)).isFalse();
        assertThat(grader.isRight(HALF, " ")).isFalse();
        assertThat(grader.isRight(HALF, "9".repeat(FinalAnswer.MAX_LENGTH + 1))).isFalse();
    }
}
