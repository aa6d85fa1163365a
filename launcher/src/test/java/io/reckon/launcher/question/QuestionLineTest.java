package io.reckon.launcher.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLineTest {
    @Test
    void everythingThatALineSaysIsRead() {
        FileLine line = QuestionLine.parse(
                3, "{\"id\":7,\"question\":\"1 + 1?\",\"answer\":\"2\",\"budget\":4,\"steps\":2,\"magnitude\":5}");
        assertThat(line).isInstanceOfSatisfying(FileLine.Asked.class, asked -> {
            assertThat(asked.number()).isEqualTo(3);
            assertThat(asked.id()).hasValue("7");
            assertThat(asked.text()).isEqualTo("1 + 1?");
            assertThat(asked.reference()).hasValue("2");
            assertThat(asked.generations()).hasValue(4);
            assertThat(asked.stratum()).isEqualTo(new Stratum(2, 5));
        });
    }

    @Test
    void aProblemIsAQuestionAndTheRestMayBeAbsent() {
        FileLine line = QuestionLine.parse(1, "{\"problem\":\"1 + 1?\",\"answer\":null}");
        assertThat(line).isInstanceOfSatisfying(FileLine.Asked.class, asked -> {
            assertThat(asked.id()).isEmpty();
            assertThat(asked.reference()).isEmpty();
            assertThat(asked.generations()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"question":                        | not valid JSON
                    {"question":"a"} {"question":"b"}   | not valid JSON
                    ["question"]                        | not a JSON object
                    {"text":"a"}                        | neither "question" nor "problem"
                    {"question":1}                      | the question is not a string
                    {"question":"  "}                   | the question is empty
                    {"question":"a","budget":"four"}    | "budget" is not a whole number
                    {"question":"a","budget":1.5}       | "budget" is not a whole number
                    {"question":"a","budget":9999999999}| "budget" is not a whole number
                    {"question":"a","answer":{"x":1}}   | "answer" is neither a string nor a number
                    """)
    void aBadLineSaysWhatIsWrong(String json, String reason) {
        assertThat(QuestionLine.parse(1, json))
                .isInstanceOfSatisfying(
                        FileLine.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).startsWith(reason));
    }
}
