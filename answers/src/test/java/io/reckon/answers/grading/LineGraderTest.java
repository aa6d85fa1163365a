package io.reckon.answers.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineGraderTest {

    private final LineGrader grader = new LineGrader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"gold":"1/2","answer":"0.5"}                             | true  | number
                    {"reference":4,"answer":5}                                | false | number
                    {"gold":"(1,2)","answer":"(1, 2.0)"}                      | true  | sequence
                    {"gold":"x+1","answer":"1+x"}                             | true  | value
                    {"gold":"4","solution":"Half of 8.\\n#### 4"}             | true  | number
                    {"gold":"4","solution":["Half of 8.","#### 4"]}           | true  | number
                    {"gold":"It is\\n#### 1,080","answer":"$1080"}            | true  | number
                    {"gold":"4","solution":"I do not know"}                   | false | no answer
                    {"gold":"4","answer":null}                                | false | no answer
                    """)
    void saysWhetherAndWhy(String line, boolean equal, String rule) {
        assertThat(grader.grade(7, line)).isInstanceOfSatisfying(GradedLine.Graded.class, graded -> {
            assertThat(graded.verdict().equal()).isEqualTo(equal);
            assertThat(graded.verdict().rule()).isEqualTo(rule);
            assertThat(graded.json()).startsWith("{\"line\":7,").contains("\"rule\":\"" + rule + '"');
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"gold":                                | not valid JSON
                    [1]                                     | not a JSON object
                    {"answer":"4"}                          | neither "gold" nor "reference"
                    {"gold":" ","answer":"4"}               | "gold" holds no final answer
                    {"gold":"4"}                            | neither "answer" nor "solution"
                    {"gold":"4","answer":{"x":1}}           | "answer" is neither a text nor a number
                    {"gold":"4","answer":"4","equal":"yes"} | "equal" is neither true nor false
                    """)
    void saysWhatIsWrongWithALine(String line, String reason) {
        assertThat(grader.grade(3, line)).isInstanceOfSatisfying(GradedLine.Unreadable.class, broken -> {
            assertThat(broken.reason()).startsWith(reason);
            assertThat(broken.json()).contains("\"line\":3", "\"reason\":\"line 3: ");
        });
    }

    @Test
    void totalsCountVerdictsRulesAndLabels() {
        Totals totals = new Totals();

        totals.add(grader.grade(1, "{\"gold\":1,\"answer\":1,\"equal\":true}"));
        totals.add(grader.grade(2, "{\"gold\":1,\"answer\":2,\"equal\":true}"));
        totals.add(grader.grade(4, "nonsense"));

        assertThat(totals.unreadable()).isEqualTo(1);
        assertThat(totals.text())
                .containsExactly(
                        "3 lines: 1 equal, 1 different, 1 unreadable; 50.0 % equal",
                        "  different by number: 1", "  equal by number: 1", "  as labelled: 1 of 2, not in lines [2]");
        assertThat(totals.json().toString())
                .isEqualTo("{\"lines\":3,\"equal\":1,\"different\":1,\"unreadable\":1,\"labelled\":2,"
                        + "\"notAsLabelled\":[2],\"rules\":{\"different by number\":1,\"equal by number\":1}}");
    }
}
