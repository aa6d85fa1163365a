package io.reckon.launcher.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.QuestionFile;
import io.reckon.launcher.question.SharedBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileQuestionsTest {

    @TempDir
    Path folder;

    @Test
    void questionsThatShareABudgetHaveItsIdAsTheirKey() throws IOException {
        List<Question> questions = questions(OptionalInt.of(24)).questions();

        assertThat(questions).hasSize(3);
        assertThat(questions)
                .allSatisfy(question -> {
                    assertThat(question.shared()).contains(new SharedBudget("file-run", 3, 24));
                    assertThat(question.key()).isEqualTo("file-run");
                })
                .extracting(Question::id)
                .doesNotHaveDuplicates()
                .doesNotContain("file-run");
    }

    @Test
    void withoutASharedBudgetEachQuestionIsKeyedByItsId() throws IOException {
        assertThat(questions(OptionalInt.empty()).questions())
                .allSatisfy(question -> assertThat(question.key()).isEqualTo(question.id()));
    }

    @Test
    void budgetThatDoesNotCoverAllQuestionsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> questions(OptionalInt.of(2)))
                .withMessage("2 generations do not cover one for each of 3 questions");
    }

    /** Three questions, and a line that is none. */
    private FileQuestions questions(OptionalInt shared) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.jsonl"), """
                {"question": "1 + 1?"}
                {"question": "1 + 2?"}
                no question
                {"question": "1 + 3?"}
                """);
        return new FileQuestions(QuestionFile.read(file), "run", OptionalDouble.empty(), shared);
    }
}
