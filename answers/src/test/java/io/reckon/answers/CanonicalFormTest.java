package io.reckon.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.answers.CanonicalForm.Computed;
import io.reckon.answers.CanonicalForm.Expression;
import io.reckon.answers.CanonicalForm.Quantity;
import io.reckon.answers.CanonicalForm.Relation;
import io.reckon.answers.CanonicalForm.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // signs, decimals, thousands
                "7 ~ 7",
                "+7 ~ 7",
                "-7 ~ -7",
                "\u22127 ~ -7",
                "- 7 ~ -7",
                "-0 ~ 0",
                "007 ~ 7",
                ".5 ~ 1/2",
                "-.50 ~ -1/2",
                "5. ~ 5",
                "1000.00 ~ 1000",
                "1,080 ~ 1080",
                "1,234,567.5 ~ 2469135/2",
                "1 000 ~ 1000",
                "1\\,000 ~ 1000",
                "14{,}916 ~ 14916",
                "11,\\! 111,\\! 111,\\! 100 ~ 11111111100",
                // fractions and mixed numbers
                "1/3 ~ 1/3",
                "-1/3 ~ -1/3",
                "\\frac13 ~ 1/3",
                "\\frac 13 ~ 1/3",
                "\\frac1{72} ~ 1/72",
                "\\frac{270}7 ~ 270/7",
                "\\tfrac{2}{6} ~ 1/3",
                "\\dfrac{1}{3} ~ 1/3",
                "\\cfrac{1}{3} ~ 1/3",
                "\\\\dfrac{1}{3} ~ 1/3",
                "-\\frac{1}{2} ~ -1/2",
                "\\frac{-1}{2} ~ -1/2",
                "\\frac{1}{-2} ~ -1/2",
                "\\frac33 ~ 1",
                "\\frac{1,000}{3} ~ 1000/3",
                "1 1/2 ~ 3/2",
                "1\\frac12 ~ 3/2",
                "-137 \\frac{1}{2} ~ -275/2",
                "1½ ~ 3/2",
                // currency, percent, degrees, units, words
                "$10 ~ 10",
                "\\$32,\\!348 ~ 32348",
                "-\\$5 ~ -5",
                "$-5 ~ -5",
                "1,000.99€ ~ 100099/100",
                "5 $ ~ 5",
                "28\\% ~ 28",
                "28 % ~ 28",
                "28 percent ~ 28",
                "28 pct ~ 28",
                "90^\\circ ~ 90",
                "90^{\\circ} ~ 90",
                "90° ~ 90",
                "20°C ~ 20",
                "90 degrees ~ 90",
                "10\\text{ units} ~ 10",
                "15\\mbox{ cm}^2 ~ 15",
                "15 cm^{2} ~ 15",
                "15cm² ~ 15",
                "3\\,\\text{m/s} ~ 3",
                "3\\text{ m} ~ 3",
                "\\frac{1}{3} \\text{meters} ~ 1/3",
                "60 miles/hour ~ 60",
                "18 large brown eggs ~ 18",
                "$125$ miles ~ 125",
                // decoration
                "$9$ ~ 9",
                "\\( 9 \\) ~ 9",
                "\\[ 9 \\] ~ 9",
                "**18** ~ 18",
                "\"18\" ~ 18",
                "18. ~ 18",
                "{18} ~ 18",
                "(18) ~ 18",
                "\\text{13} ~ 13",
                "\\displaystyle 13 ~ 13",
                // names of values
                "x = 5 ~ 5",
                "k=\\frac{1}{3} ~ 1/3",
                "x\\approx11 ~ 11",
                "x_1 = 5 ~ 5",
                "\\theta = 30^\\circ ~ 30",
                "x = \\boxed{4} ~ 4",
                "n = 5 apples ~ 5"
            })
    void readsNumbers(String text, String key) {
        CanonicalForm form = form(text);

        assertThat(form).isInstanceOf(Quantity.class);
        assertThat(form.key()).isEqualTo(new CanonicalKey(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "1.000.000",
                "0.333...",
                "1e5",
                "10^2",
                "5!",
                "5x",
                "5 x",
                "5xy",
                "5 i",
                "5\\mathrm{i}",
                "5\\pi",
                "5 pi",
                "4\\sqrt2",
                "4 sqrt(2)",
                "52_8",
                "12:00",
                "3:4",
                "5 pm",
                "5 \\text{ p.m.}",
                "1/0",
                "\\frac{1}{0}",
                "2\\frac{3}{2}",
                "\\frac{1}{2}3",
                "\\frac{1}{2}000",
                "½ 000",
                "\\frac{3}{4}pqrs",
                "1 000/3",
                "1\\quad 100",
                "10\"000",
                "2^{\\frac12}",
                "\\pm2021",
                "--5",
                "5 million",
                "2 dozen",
                "5 point seven",
                "5 or more",
                "3 quarters",
                "5 hours and 30 minutes",
                "5 feet 3 inches",
                "about 5",
                "1$2"
            })
    void doesNotReadOtherThingsAsNumbers(String text) {
        assertThat(form(text)).isNotInstanceOf(Quantity.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "(3,1) ~ ROUND ~ (3;1)",
                "[0,9) ~ LEFT_CLOSED ~ [0;9)",
                "(-\\infty, 0] ~ RIGHT_CLOSED ~ (\"-\\infty\";0]",
                "[-2, 7] ~ SQUARE ~ [-2;7]",
                "x \\in [-2,7] ~ SQUARE ~ [-2;7]",
                "\\langle 1,2\\rangle ~ ANGLE ~ ⟨1;2⟩",
                "\\{3,1\\} ~ SET ~ \\{1;3\\}",
                "{3,1} ~ SET ~ \\{1;3\\}",
                "\\{5\\} ~ SET ~ \\{5\\}",
                "3, 5, 7 ~ NONE ~ 3;5;7",
                "x = 1,-2 ~ NONE ~ 1;-2",
                "((1,2),(3,4)) ~ ROUND ~ ((1;2);(3;4))",
                // names of values, two values in one, relations
                "x = 1, x = 2 ~ NONE ~ 1;2",
                "(x, y) = (1, 2) ~ ROUND ~ (1;2)",
                "\\pm2021 ~ NONE ~ 2021;-2021",
                "\\{\\pm 5, 1\\} ~ SET ~ \\{-5;1;5\\}",
                "x \\le 2 ~ RIGHT_CLOSED ~ (\"-\\infty\";2]",
                "x \\gt 5 ~ ROUND ~ (5;\"\\infty\")",
                "-2x < 4 ~ ROUND ~ (-2;\"\\infty\")",
                "3 < x \\le 5 ~ RIGHT_CLOSED ~ (3;5]",
                "5 \\ge x > 3 ~ RIGHT_CLOSED ~ (3;5]",
                "(2,3) \\cup [0,1] ~ UNION ~ union((2;3);[0;1])",
                // matrices
                "\\begin{pmatrix} 1 & 2 \\\\ \\frac12 & 4 \\\\ \\end{pmatrix} ~ MATRIX ~ matrix(row(1;2);row(1/2;4))",
                "\\left[\\begin{array}{cc} 1 \\\\ 2 \\end{array}\\right] ~ MATRIX ~ matrix(row(1);row(2))",
                "f(1,2), 3 ~ NONE ~ \"f(1,2)\";3",
                // commas
                "32, 349 ~ NONE ~ 32;349",
                "1,000, 2,000 ~ NONE ~ 1000;2000",
                "(1,000, 2,000) ~ ROUND ~ (1000;2000)",
                "(100,200) ~ ROUND ~ (100;200)",
                "(0,100, 5) ~ ROUND ~ (0;100;5)",
                "1,22 ~ NONE ~ 1;22",
                "1,2345 ~ NONE ~ 1;2345",
                "$5, $6 ~ NONE ~ 5;6"
            })
    void readsSequences(String text, Brackets brackets, String key) {
        CanonicalForm form = form(text);

        assertThat(form).isInstanceOf(Sequence.class);
        assertThat(((Sequence) form).brackets()).isEqualTo(brackets);
        assertThat(form.key()).isEqualTo(new CanonicalKey(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\\frac94\\pi ~ \\frac{9}{4}\\pi",
                "\\frac34i ~ \\frac{3}{4}i",
                "10\\sqrt3 + \\sqrt 4 ~ 10\\sqrt{3}+\\sqrt{4}",
                "\\sqrt[3] 2 ~ \\sqrt[3]{2}",
                "\\frac\\pi 2 ~ \\frac{\\pi}{2}",
                "\\frac{\\frac12}{\\sqrt2} ~ \\frac{\\frac{1}{2}}{\\sqrt{2}}",
                "\\sqrt{\\frac12} ~ \\sqrt{\\frac{1}{2}}",
                "\\sqrt(2) ~ \\sqrt(2)",
                "\\frac ~ \\frac",
                "2 \\sin b \\cos a ~ 2\\sin b\\cos a",
                "4210_{5} ~ 4210_5",
                "x^{2} ~ x^2",
                "x^{10} ~ x^{10}",
                "a = b = 1 ~ a=b=1",
                "\\left(x-2\\right)\\left(x+2\\right) ~ (x-2)(x+2)",
                "(x + 1) ~ x+1",
                "\\text{(C)} ~ C",
                "\\text{Evelyn} ~ evelyn",
                "No  Solution ~ no solution",
                "AB ~ AB",
                "1 2 ~ 1 2",
                "-[0,1) ~ -[0,1)",
                "\\{\\} ~ \\{\\}",
                "\\begin{vmatrix} 1 & 2 \\\\ a & 4 \\end{vmatrix} ~ \\begin{vmatrix}1&2\\\\a&4\\end{vmatrix}",
                "$ ~ $"
            })
    void keepsTheRestAsNormalisedNotation(String text, String normalised) {
        assertThat(notation(form(text))).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1-1/2 ~ 1/2",
                "\\frac12+\\frac1{72} ~ 37/72",
                "2^{-1} ~ 1/2",
                "\\frac{\\sqrt4}{6} ~ 1/3",
                "5 \\times 10^{-3} ~ 1/200",
                "0.\\overline{3} ~ 1/3",
                "1.2\\overline{34} ~ 611/495",
                "f(x) = \\frac12 ~ 1/2",
                "1/2/3 ~ 1/6",
                // whole numbers have to be worked out; they are one answer, but not the number
                "2^{10} ~ ≈1.024e3",
                "\\sqrt{16} ~ ≈4"
            })
    void computesFractions(String text, String key) {
        assertThat(form(text).key()).isEqualTo(new CanonicalKey(key));
    }

    @Test
    void invalidPartsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FinalAnswer(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new FinalAnswer("1".repeat(FinalAnswer.MAX_LENGTH + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(Brackets.ROUND, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalKey(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(true, ""));
    }

    private static String notation(CanonicalForm form) {
        return switch (form) {
            case Expression expression -> expression.text();
            case Computed computed -> computed.text();
            case Quantity number -> "a number: " + number;
            case Sequence sequence -> "a sequence: " + sequence;
            case Relation relation -> "a relation: " + relation;
        };
    }

    private static CanonicalForm form(String text) {
        return CanonicalForm.of(new FinalAnswer(text));
    }
}
