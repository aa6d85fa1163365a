package io.reckon.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerExtractorTest {

    private final AnswerExtractor extractor = new AnswerExtractor();

    static Stream<Arguments> solutions() {
        return Stream.of(
                // the rest of the line after the hashes
                Arguments.of("Bob: 12 + 3 = 15\n#### 15", "15"),
                Arguments.of("#### 1,080 \nthanks", "1,080"),
                Arguments.of("so ####7", "7"),
                Arguments.of("#### $18.00 dollars", "$18.00 dollars"),
                Arguments.of("#### 1\r\n#### 2\r\n", "2"),
                // boxes
                Arguments.of("is $\\boxed{\\frac{3}{56}}.$", "\\frac{3}{56}"),
                Arguments.of("\\boxed{\\{1, 3\\}}", "\\{1, 3\\}"),
                Arguments.of("\\boxed{\\left\\{ 2 \\right.}", "\\left\\{ 2 \\right."),
                Arguments.of("\\boxed {4}", "4"),
                Arguments.of("\\fbox{4}", "4"),
                Arguments.of("\\boxed{a} and \\boxed{b}", "b"),
                Arguments.of("\\boxed{\\boxed{4}}", "4"),
                Arguments.of("\\boxed{ \\fbox{\\boxed{4} } }", "4"),
                Arguments.of("\\boxed{x = \\boxed{4}}", "x = \\boxed{4}"),
                Arguments.of("\\boxed{\\boxed{1} + \\boxed{2}}", "\\boxed{1} + \\boxed{2}"),
                Arguments.of("$\\boxed 4$", "4"),
                Arguments.of("$\\boxed4$", "4"),
                Arguments.of("\\(\\boxed 42\\) so", "42"),
                Arguments.of("\\boxed\\frac{1}{ 2 } m", "\\frac{1}{ 2 }"),
                Arguments.of("\\boxed 4\nnext", "4"),
                Arguments.of("{\\boxed 4}", "4"),
                // the last marker wins, whatever its kind
                Arguments.of("\\boxed{3}\n#### 4", "4"),
                Arguments.of("#### 4\n\\boxed{3}", "3"),
                Arguments.of("#### \\boxed{3}", "3"),
                Arguments.of("\\boxed{3 forgotten, then \\boxed{5}", "5"),
                // no marker, but in so many words
                Arguments.of("So the answer is 42.", "42"),
                Arguments.of("The answer is 3.5 and that is it", "3.5 and that is it"),
                Arguments.of("**Answer:** $\\frac{1}{2}$ of it", "\\frac{1}{2}"),
                Arguments.of("Final Answer: The final answer is $14{,}916$. I hope it is correct.", "14{,}916"),
                Arguments.of("Final Answer: The largest $n$ is 34.", "34"),
                Arguments.of("Final Answer: Jane began 3 hours ago. I hope so.", "3 hours"),
                Arguments.of("The answer is 5 million.", "5 million"),
                Arguments.of("the answers are 1, 2\nThe answer is no solution.\n", "no solution"),
                Arguments.of("The answer is 4.\n#### 5", "5"),
                // doubled backslashes of an escaped text
                Arguments.of("\\\\boxed{5}", "5"));
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void findsTheAnswerOfTheLastMarker(String solution, String answer) {
        assertThat(extractor.extract(solution)).contains(new FinalAnswer(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "The answer was 42.",
                "The answer is wrong: \\boxed{",
                "3 + 4 = 7",
                "####",
                "#### \n7",
                "# 7",
                "### 7",
                "##### 7",
                "\\boxed{}",
                "\\boxed{ \n }",
                "\\boxed",
                "\\boxed ",
                "\\boxed $4$",
                "\\boxedsize{4}",
                "boxed{4}",
                "\\boxed{3} so \\boxed{4",
                "\\boxed{\\frac{3}{4}",
                "#### 3\nmore: \\boxed{",
                "\\boxed{4\\}"
            })
    void neverGuesses(String solution) {
        assertThat(extractor.extract(solution)).isEmpty();
    }

    @Test
    void answerThatIsTooLongIsNone() {
        String longest = "x".repeat(FinalAnswer.MAX_LENGTH);

        assertThat(extractor.extract("\\boxed{" + longest + "}")).contains(new FinalAnswer(longest));
        assertThat(extractor.extract("\\boxed{y" + longest + "}")).isEmpty();
        assertThat(extractor.extract("#### y" + longest)).isEmpty();
    }

    @Test
    void referenceIsReadBareOrMarked() {
        assertThat(extractor.reference(" \\frac{3}{4} ")).contains(new FinalAnswer("\\frac{3}{4}"));
        assertThat(extractor.reference("Half of 8 is 4.\n#### 4")).contains(new FinalAnswer("4"));
        assertThat(extractor.reference("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Answer $ 9 $ ~ 9",
                "Answer \\( 9 \\) ~ 9",
                "Thus $x <= 2$ is our answer. ~ x <= 2",
                "Therefore $x \\gt 5$ is the solution. ~ x \\gt 5",
                "The number is not 10 which is 1,000.99€ ~ 1,000.99€",
                // left whole: nothing points at the mathematics, or it is not all
                "$x$ is even ~ $x$ is even",
                "$1$ or $2$ ~ $1$ or $2$",
                "it is $1$ or so ~ it is $1$ or so",
                "Bob is faster ~ Bob is faster",
                "$125$ miles ~ $125$ miles"
            })
    void answersInASentenceAreReadWhereTheSentencePointsAtThem(String sentence, String answer) {
        assertThat(extractor.reference(sentence).map(FinalAnswer::text).map(String::strip))
                .contains(answer);
    }
}
