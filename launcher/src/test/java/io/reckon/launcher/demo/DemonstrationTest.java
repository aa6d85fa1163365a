package io.reckon.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.Strategy;
import io.reckon.launcher.question.Stratum;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemonstrationTest {
    private final DemoQuestions questions = new DemoQuestions(
            List.of(
                    new LabelledQuestion("1 + 1?", "2", new Stratum(1, 1)),
                    new LabelledQuestion("2 + 2?", "4", new Stratum(1, 1))),
            "run",
            16,
            100);
    private double clock = 3;
    private final Demonstration demonstration = new Demonstration(questions, () -> clock);

    @Test
    void everyQuestionIsAskedWithItsBudgetFirstAndWithOneSampleLater() {
        assertThat(questions.published())
                .extracting(Question::id)
                .containsExactly("demo-run-001", "demo-run-002", "demo-run-001-one", "demo-run-002-one");
        assertThat(questions.published().getFirst().strategy()).isEmpty();
        assertThat(questions.published().getFirst().generations()).hasValue(16);
        assertThat(questions.published().getLast().strategy()).hasValue(Strategy.MAJORITY);
        assertThat(questions.published().getLast().generations()).hasValue(1);
    }

    @Test
    void anAnswerGetsALineAndTheFirstStopsTheClock() {
        Optional<String> line = demonstration.accept(Answers.answer("demo-run-001", "2", 1, 8));
        clock = 9;
        Optional<String> wrong = demonstration.accept(Answers.answer("demo-run-002", "5", 3, 16));
        assertThat(line).hasValue("  1  bin 1  best-of-n-weighted   8/16   sure 50 %         2  right");
        assertThat(wrong).hasValue("  2  bin 3  best-of-n-weighted  16/16   sure 50 %         5  wrong (4)");
        assertThat(demonstration.report().firstAnswerSeconds()).hasValue(3);
    }

    @Test
    void anAnswerFromOneSampleIsCountedSilently() {
        Optional<String> line = demonstration.accept(Answers.answer("demo-run-001-one", "2", 0, 1));
        assertThat(line).isEmpty();
        assertThat(demonstration.report().accuracyOneSample()).isEqualTo(1);
        assertThat(demonstration.report().total().questions()).isZero();
    }

    @Test
    void aRefusedQuestionSaysWhy() {
        Optional<String> line =
                demonstration.accept(Answer.without("demo-run-001", Outcome.REJECTED, "EMPTY_QUESTION: no text"));
        assertThat(line.orElseThrow()).endsWith("rejected: EMPTY_QUESTION: no text");
        assertThat(demonstration.report().firstAnswerSeconds()).isEmpty();
        assertThat(demonstration.report().answered()).isZero();
    }
}
