package io.reckon.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.answers.CanonicalForm.Expression;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "7425000 ~ 7,425,000",
                "10/9 ~ \\frac{10}{9}",
                "0.75 ~ \\frac{3}{4}",
                "2/4 ~ 1/2",
                "10\\% ~ 10",
                "10\\text{ units} ~ 10",
                "10 ~ \\$10",
                "1 ~ k=1",
                "\\frac34i ~ \\frac{3}{4}i",
                "10\\sqrt{3}+\\sqrt4 ~ 10\\sqrt3+\\sqrt{4}",
                "(x-2)(x+2) ~ \\left(x-2\\right)\\left(x+2\\right)",
                "\\{1,3\\} ~ \\{3, 1\\}",
                "(\\frac12, 3) ~ (0.5,3)",
                "\\text{yes} ~ Yes",
                // algebra
                "\\sqrt{1/n} ~ \\frac1{\\sqrt n}",
                "x<1 ~ -x>-1",
                "x\\le5 ~ 5\\ge x",
                "x\\le5 ~ (-\\infty,5]",
                "2x+4y-3=0 ~ y=-\\frac12x+\\frac34",
                "(x-2)(x+2) ~ x^2-4",
                "14/3 ~ \\frac{14}{3}",
                "\\frac{\\sqrt{3}}{3} ~ \\frac{1}{\\sqrt3}",
                "\\frac{9}{\\sqrt{27}} ~ \\sqrt{3}",
                "\\sqrt{5+2\\sqrt6} ~ \\sqrt2+\\sqrt3",
                "\\sin^2 x+\\cos^2 x+y ~ y+1",
                "\\frac{1}{2} ~ \\frac{\\sqrt4}{4}",
                "2^{-1} ~ 0.5",
                "0.\\overline{3} ~ 1/3",
                "1.2\\overline{34} ~ 611/495",
                "3 \\pm 2\\sqrt2 ~ 3+2\\sqrt2, 3-2\\sqrt2",
                "\\begin{pmatrix} -1/3 \\\\ 2/3 \\end{pmatrix} ~ \\begin{bmatrix} -\\frac13 \\\\ \\frac23 \\end{bmatrix}",
                "(2,\\infty)\\cup(-\\infty,1) ~ (-\\infty, 1) \\cup (2, \\infty)",
                "x=1, x=2 ~ 1,2",
                "(x,y)=(1,2) ~ (1, 2)",
                "f(x) = x^2+1 ~ 1+x^2",
                "3\\sqrt{13}\\text{ cm} ~ 3\\sqrt{13}",
                "288\\pi\\text{ cm}^3 ~ 288 \\pi",
                "e^{i\\pi}+\\frac32 ~ \\frac12",
                "\\binom{10}{3}x ~ 120x",
                "\\log_2 x ~ \\frac{\\ln x}{\\ln 2}",
                "\\sqrt[3]{-8}+\\frac12 ~ -1.5",
                "x \\ne 3 ~ 3\\ne x",
                "3 < x \\le 5 ~ (3,5]",
                "5 \\ge x > 3 ~ (3,5]",
                "|x-y|+1 ~ 1+|y-x|",
                "\\frac{1}{1+x} - y ~ -y+\\frac1{x+1}",
                "\\tan x ~ \\frac{\\sin x}{\\cos x}",
                "\\sin 2x ~ 2\\sin x\\cos x",
                "x_1+x_2 ~ x_2+x_{1}",
                "30^\\circ + x ~ x+\\frac{\\pi}{6}",
                "2 \\times 10^{-3} ~ 0.002",
                "x>y ~ y<x",
                "2x>2y ~ y<x"
            })
    void tellsThatAnswersAreEqual(String left, String right) {
        assertThat(compare(left, right).equal()).isTrue();
        assertThat(compare(right, left).equal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // magnitude and approximation
                "0.5 ~ 50",
                "0.5 ~ 50\\%",
                "0.33 ~ 1/3",
                "10 units ~ 100",
                "5 million ~ 5",
                // sequences
                "(0,9) ~ [0,9)",
                "(3,1) ~ {1,3}",
                "(3,1) ~ \\{1,3\\}",
                "(3,1) ~ (1,3)",
                "(3,1) ~ 3,1",
                "(1,2,3) ~ (1,2)",
                "\\{1,1,3\\} ~ \\{1,3,3\\}",
                "10, 4, -2 ~ 4, 10, -2",
                "32349 ~ 32, 349",
                "1 ~ -[0,1)",
                // relations
                "x>5 ~ x<5",
                "x \\le 5 ~ x < 5",
                "7=11a+c ~ 11a+c",
                "a^2+b=0 ~ 0",
                "5x-7y+11z+4=0 ~ x+y-z+2=0",
                "3x-y+13=0 ~ 3x+4y+14=0",
                // a number and something that begins or ends with it
                "12:00 ~ 1:00",
                "12:00 ~ 12",
                "\\pm2021 ~ 2021",
                "4 ~ 4\\sqrt2",
                "4 ~ 4\\sqrt(2)",
                "4 ~ 4 sqrt(2)",
                "2 ~ \\frac{1+\\sqrt5}{2}",
                "5 ~ 5!",
                "5 ~ 5x",
                "5 ~ 5xy",
                "5 ~ 5i",
                "52 ~ 52_8",
                "5 pm ~ 5",
                // notation
                "\\frac1{2004!} ~ \\frac1{2006!}",
                "1-\\frac1e ~ 1+\\frac1e",
                "1 2 ~ 12",
                "2 1/2 ~ 21/2",
                "\\frac{1}{2}3 ~ 1/23",
                "\\begin{pmatrix}1&2\\end{pmatrix} ~ \\begin{pmatrix}1&3\\end{pmatrix}",
                "$ ~ \\text{}",
                // algebra
                "\\sqrt{x^2} ~ x",
                "4 ~ \\sqrt{16}",
                "\\begin{pmatrix} 1 & 2 \\end{pmatrix} ~ \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}",
                "AB ~ BA",
                "dbca ~ abcd",
                "ab ~ ba",
                "no ~ on",
                "2^{100}+1 ~ 2^{100}",
                "2^{1000}+1 ~ 2^{1000}",
                "1.57 ~ \\frac{\\pi}{2}",
                "\\log x ~ \\ln x",
                "9^{9^{9^9}} ~ 9^{9^{9^8}}",
                "x=2y ~ x=3y",
                "x \\ne 3 ~ x = 3",
                "x^2=4 ~ x^4=16",
                "5! ~ 5",
                "52_8 ~ 52",
                "|x| ~ x",
                "x+1 ~ y+1",
                "\\sin 2x ~ 2\\sin x",
                "x_1 + 1 ~ x_2+1",
                "1/2x ~ \\frac{1}{2x}",
                "\\frac{1}{10^{40}}+\\pi ~ \\pi",
                "5 m ~ 5",
                "12 ~ 3:4",
                "x>y ~ x<y",
                "x\\ge y ~ y<x",
                "x > y ~ x = y"
            })
    void tellsThatAnswersAreDifferent(String left, String right) {
        assertThat(compare(left, right).equal()).isFalse();
        assertThat(compare(right, left).equal()).isFalse();
    }

    @Test
    void namesTheRuleThatDecided() {
        assertThat(compare("0.5", "1/2")).isEqualTo(new Verdict(true, "number"));
        assertThat(compare("0.5", "2")).isEqualTo(new Verdict(false, "number"));
        assertThat(compare("(1,2)", "(1, 2.0)")).isEqualTo(new Verdict(true, "sequence"));
        assertThat(compare("(1,2)", "[1,2)")).isEqualTo(new Verdict(false, "sequence"));
        assertThat(compare("No solution", "no  solution")).isEqualTo(new Verdict(true, "expression"));
        assertThat(compare("x+1", "1+x")).isEqualTo(new Verdict(true, "value"));
        assertThat(compare("x+1", "x+2")).isEqualTo(new Verdict(false, "value"));
        assertThat(compare("y = 2x+1", "2x+1-y = 0")).isEqualTo(new Verdict(true, "relation"));
        assertThat(compare("4", "\\sqrt{16}")).isEqualTo(new Verdict(false, Verdict.UNDECIDED));
    }

    @Test
    void ruleAddedLaterDecidesWhatTheOthersLeaveOpen() {
        Equivalence extended = Equivalence.STANDARD.with(new EmptySetRule());

        assertThat(extended.compare(new FinalAnswer("\\emptyset"), new FinalAnswer("\\{\\}")))
                .isEqualTo(new Verdict(true, "empty set"));
        assertThat(extended.compare(new FinalAnswer("(1, \\{\\})"), new FinalAnswer("(1, \\emptyset)")))
                .isEqualTo(new Verdict(true, "sequence"));
        assertThat(extended.compare(new FinalAnswer("1"), new FinalAnswer("\\emptyset")))
                .isEqualTo(new Verdict(false, Verdict.UNDECIDED));
        assertThat(compare("\\emptyset", "\\{\\}").equal()).isFalse();
    }

    @Test
    void namesOfRulesAreUnique() {
        Equivalence extended = Equivalence.STANDARD.with(new EmptySetRule());

        assertThatIllegalArgumentException().isThrownBy(() -> extended.with(new EmptySetRule()));
    }

    private static Verdict compare(String left, String right) {
        return Equivalence.STANDARD.compare(new FinalAnswer(left), new FinalAnswer(right));
    }

    /** The notations of the empty set. */
    private record EmptySetRule() implements EquivalenceRule {

        private static final Set<CanonicalForm> NOTATIONS =
                Set.of(new Expression("\\{\\}"), new Expression("\\emptyset"), new Expression("\\varnothing"));

        @Override
        public String name() {
            return "empty set";
        }

        @Override
        public Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole) {
            return NOTATIONS.contains(left) && NOTATIONS.contains(right) ? Decision.EQUAL : Decision.ABSTAIN;
        }
    }
}
