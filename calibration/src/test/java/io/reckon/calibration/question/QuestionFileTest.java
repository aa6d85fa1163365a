package io.reckon.calibration.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    @TempDir
    Path folder;

    @Test
    void readsTheFieldsOfCommonDataSets() throws IOException {
        LabelledQuestions questions = read("""
                {"id": "a", "question": "1 + 1?", "answer": 2, "bin": 3}

                {"problem": "1 + 2?", "answer": "It is\\n#### 3", "level": "Level 1"}
                """);

        assertThat(questions.questions()).extracting(LabelledQuestion::id).containsExactly("a", "line-3");
        assertThat(questions.questions())
                .extracting(question -> question.reference().text())
                .containsExactly("2", "3");
        assertThat(questions.questions())
                .extracting(question -> question.bin().orElse(0))
                .containsExactly(3, 0);
        assertThat(questions.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void limitKeepsTheFirstQuestions() throws IOException {
        LabelledQuestions questions = read("""
                {"id": "a", "question": "?", "answer": 2}
                {"id": "b", "question": "?", "answer": 2}
                """);

        assertThat(questions.limitedTo(1).questions())
                .extracting(LabelledQuestion::id)
                .containsExactly("a");
        assertThat(questions.limitedTo(9).questions()).hasSize(2);
    }

    @Test
    void skippingLeavesTheRest() throws IOException {
        LabelledQuestions questions = read("""
                {"id": "a", "question": "?", "answer": 2}
                {"id": "b", "question": "?", "answer": 2}
                """);

        assertThat(questions.without(1).questions())
                .extracting(LabelledQuestion::id)
                .containsExactly("b");
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> questions.without(2))
                .withMessage("cannot leave out 2 of 2 questions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"answer": 2}                              | neither "question" nor "problem"
                    {"question": " ", "answer": 2}             | the question is empty
                    {"question": "?"}                          | no "answer"
                    {"question": "?", "answer": null}          | no "answer"
                    {"question": "?", "answer": 2, "bin": 6}   | bin must be 1 to 5
                    {"question": "?", "answer": 2, "bin": "x"} | bin must be 1 to 5
                    {"question": "?", "answer": 2              | not valid JSON
                    ["question"]                               | not a JSON object
                    {"id": "a", "question": "?", "answer": 2}  | id a was used in line 1 already
                    """)
    void namesTheLineThatIsWrong(String line, String complaint) {
        String file = "{\"id\": \"a\", \"question\": \"?\", \"answer\": 2}\n" + line + "\n";

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("questions.jsonl, line 2: ")
                .withMessageContaining(complaint);
    }

    @Test
    void refusesAnOverlongQuestion() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> read("{\"question\": \"%s\", \"answer\": 2}".formatted("?".repeat(16_385))))
                .withMessageContaining("at most 16384 bytes of UTF-8, but is 16385");
    }

    @Test
    void refusesFilesWithoutQuestions() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> read("\n\n"))
                .withMessageContaining("holds no question");
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> new QuestionFile(folder.resolve("missing.jsonl")).read())
                .withMessageContaining("missing.jsonl");
    }

    private LabelledQuestions read(String text) throws IOException {
        return new QuestionFile(Files.writeString(folder.resolve("questions.jsonl"), text)).read();
    }
}
