package io.reckon.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DemoReportTest {
    private static final DemoReport REPORT = DemoReport.of(
            List.of(
                    new GradedAnswer(Answers.answer("a", "1", 2, 8), true),
                    new GradedAnswer(Answers.answer("b", "2", 2, 16), false),
                    new GradedAnswer(Answers.answer("c", "3", 1, 4), true),
                    new GradedAnswer(Answers.answer("d", "3", 1, 17), true),
                    new GradedAnswer(Answer.without("e", Outcome.MISSING, "no answer came"), false)),
            List.of(
                    new GradedAnswer(Answers.answer("a-one", "1", 0, 1), true),
                    new GradedAnswer(Answers.answer("b-one", "9", 0, 1), false)),
            OptionalDouble.of(12.5));

    @Test
    void questionsAreSummedUpByBin() {
        assertThat(REPORT.bins())
                .containsExactly(
                        new BinSummary(0, 1, 0, 0, 0, 0),
                        new BinSummary(1, 2, 1, 10.5, 105, 0.5),
                        new BinSummary(2, 2, 0.5, 12, 120, 0.5));
        assertThat(REPORT.total().accuracy()).isEqualTo(0.6);
    }

    @Test
    void missingAnswersAndBrokenBudgetsAreCounted() {
        assertThat(REPORT.answered()).isEqualTo(4);
        assertThat(REPORT.overBudget()).isEqualTo(1);
        assertThat(REPORT.accuracyOneSample()).isEqualTo(0.5);
    }

    @Test
    void theJsonHasTheDocumentedFields() {
        var json = DemoReportJson.json(REPORT);
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "questions",
                        "answered",
                        "overBudget",
                        "accuracy",
                        "accuracyOneSample",
                        "firstAnswerSeconds",
                        "bins");
        assertThat(json.get("bins").get(1).toString())
                .isEqualTo(
                        "{\"bin\":1,\"questions\":2,\"accuracy\":1.0,\"meanGenerations\":10.5,\"meanTokens\":105.0}");
        assertThat(json.get("firstAnswerSeconds").doubleValue()).isEqualTo(12.5);
    }

    @Test
    void theTableHasARowForEachBinAndOneForAll() {
        assertThat(DemoReportTable.lines(REPORT))
                .containsExactly(
                        " bin  questions  accuracy  generations  tokens  seconds",
                        "────  ─────────  ────────  ───────────  ──────  ───────",
                        "none          1     0.0 %          0.0       0     0.00",
                        "   1          2   100.0 %         10.5     105     0.50",
                        "   2          2    50.0 %         12.0     120     0.50",
                        " all          5    60.0 %          9.0      90     0.40",
                        "",
                        "Accuracy 60.0 %; with one sample per question 50.0 %. 4 of 5 answered, 1 over budget.",
                        "First answer after 12.5 s.");
    }
}
