package io.reckon.answers;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.answers.CanonicalForm.Expression;
import io.reckon.answers.CanonicalForm.Quantity;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to hang or to crash; the time limits allow a thousand times what is needed. */
class HostileInputTest {

    private static final int LONG = 1_000_000;

    private final AnswerExtractor extractor = new AnswerExtractor();

    static Stream<String> repetitions() {
        return Stream.of(
                        "(",
                        "()",
                        "{",
                        "{}",
                        "\\{",
                        "[",
                        ",",
                        "1,",
                        "1, ",
                        "1 ",
                        "1 000 ",
                        "1,000",
                        "9",
                        "1/",
                        "\\frac",
                        "\\frac1",
                        "\\frac{",
                        "\\frac{1}{",
                        "\\sqrt",
                        "\\sqrt[",
                        "\\text{",
                        "\\boxed{",
                        "\\",
                        "\\left",
                        "$",
                        "~",
                        "-",
                        "\"",
                        "^",
                        "_{",
                        "x=",
                        "5 abcd ",
                        "\u0000",
                        "\ud83d",
                        "{,}",
                        ",\\!",
                        "....",
                        "**")
                .map(piece -> piece.repeat(FinalAnswer.MAX_LENGTH / piece.length()))
                .filter(text -> !text.isBlank());
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    @Timeout(value = 5, unit = SECONDS)
    void longestAnswersHaveAForm(String text) {
        CanonicalForm form = CanonicalForm.of(new FinalAnswer(text));

        assertThat(Equivalence.STANDARD.compare(form, form).equal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "10^{999999999}", "9^9^9^9^9^9", "999999999!", "2^{-999999999}"})
    @Timeout(value = 5, unit = SECONDS)
    void powersAreNotComputed(String text) {
        assertThat(CanonicalForm.of(new FinalAnswer(text))).isInstanceOf(Expression.class);
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void digitsAreExactUpToTheLongestAnswer() {
        FinalAnswer ones = new FinalAnswer("1".repeat(FinalAnswer.MAX_LENGTH));
        FinalAnswer onesButTheLast = new FinalAnswer("1".repeat(FinalAnswer.MAX_LENGTH - 1) + "2");

        assertThat(CanonicalForm.of(ones)).isInstanceOf(Quantity.class);
        assertThat(Equivalence.STANDARD.compare(ones, onesButTheLast).equal()).isFalse();
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void nestingBeyondTheLimitStaysAnExpression() {
        assertThat(form("(".repeat(16) + 1 + ")".repeat(16))).isInstanceOf(Quantity.class);
        assertThat(form("(".repeat(17) + "x" + ")".repeat(17))).isEqualTo(new Expression("(x)"));
        assertThat(form("(".repeat(400) + 1 + ")".repeat(400))).isInstanceOf(Expression.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\boxed{", "\\boxed", "\\boxed ", "#### ", "#", "{", "}", "\\", "\\fbox{a", " "})
    @Timeout(value = 20, unit = SECONDS)
    void extractionIsLinear(String piece) {
        assertThat(extractor.extract(piece.repeat(LONG / piece.length()))).isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void deepBoxesAreUnwrapped() {
        int depth = LONG / 8;

        assertThat(extractor.extract("\\boxed{".repeat(depth) + 4 + "}".repeat(depth)))
                .isEqualTo(Optional.of(new FinalAnswer("4")));
    }

    private static CanonicalForm form(String text) {
        return CanonicalForm.of(new FinalAnswer(text));
    }
}
