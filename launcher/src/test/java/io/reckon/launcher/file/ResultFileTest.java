package io.reckon.launcher.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.answer.Allowed;
import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Certainty;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.answer.Spent;
import io.reckon.launcher.question.FileLine;
import io.reckon.launcher.question.Stratum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResultFileTest {
    private static final List<FileLine> LINES = List.of(
            new FileLine.Unreadable(1, "not valid UTF-8"),
            asked(2, "first?", Optional.of("4")),
            asked(4, "second?", Optional.of("5")),
            new FileLine.Unreadable(5, "not a JSON object"),
            asked(6, "third?", Optional.empty()));

    private final List<String> written = new ArrayList<>();
    private final FileQuestions questions =
            new FileQuestions(LINES, "run", OptionalDouble.empty(), OptionalInt.empty());
    private final ResultFile results = new ResultFile(LINES, written::add);

    @Test
    void resultsComeInTheOrderOfTheFileWhateverTheOrderOfTheAnswers() {
        answer("file-run-6", "9");
        answer("file-run-4", "4");
        answer("file-run-2", "4");
        assertThat(written).hasSize(5);
        assertThat(written.get(0))
                .isEqualTo("{\"line\":1,\"status\":\"unreadable\",\"reason\":\"line 1: not valid UTF-8\"}");
        assertThat(written.get(1)).startsWith("{\"line\":2,\"id\":\"id-2\",\"status\":\"answered\",\"answer\":\"4\"");
        assertThat(written.get(2)).contains("\"reference\":\"5\",\"right\":false");
        assertThat(written.get(4)).doesNotContain("right");
    }

    @Test
    void aResultWaitsForThoseBeforeItOnly() {
        answer("file-run-4", "5");
        assertThat(written).hasSize(1);
        answer("file-run-2", "4");
        assertThat(written).hasSize(4);
    }

    @Test
    void theSummaryCountsErrorsAndGradesWhatHasAReference() {
        answer("file-run-2", "4");
        answer("file-run-4", "4");
        results.accept(questions.place("file-run-6"), Answer.without("file-run-6", Outcome.MISSING, "no answer came"));
        FileSummary summary = results.summary();
        assertThat(summary.lines()).isEqualTo(5);
        assertThat(summary.answered()).isEqualTo(2);
        assertThat(summary.errors()).isEqualTo(3);
        assertThat(summary.graded()).isEqualTo(2);
        assertThat(summary.accuracy()).hasValue(0.5);
        assertThat(summary.text())
                .isEqualTo(
                        "5 lines: 2 answered, 3 errors, accuracy 50.0 % of 2; 2.7 generations and 20 tokens per question");
    }

    private void answer(String id, String text) {
        Answer.Finding finding =
                new Answer.Finding(Optional.of(text), List.of(), new Certainty(1, 0.75, true), 1, "majority");
        Spent spent = new Spent(4, 30, Duration.ofSeconds(1));
        results.accept(questions.place(id), new Answer(id, Outcome.ANSWERED, "", finding, spent, Allowed.UNKNOWN));
    }

    private static FileLine asked(int number, String text, Optional<String> reference) {
        return new FileLine.Asked(
                number, Optional.of("id-" + number), text, reference, OptionalInt.empty(), new Stratum(0, 0));
    }
}
