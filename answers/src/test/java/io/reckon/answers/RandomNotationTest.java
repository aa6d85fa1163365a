package io.reckon.answers;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random LaTeX: whatever is written has a form, is equal to itself and ends. {@code -Dreckon.random.answers=10000} tries
 * more of it.
 */
class RandomNotationTest {

    private static final int COUNT = Integer.getInteger("reckon.random.answers", 500);
    private static final long SEED = Long.getLong("reckon.random.seed", 20_261_123);
    private static final int MOST_PIECES = 24;

    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "2",
            "9",
            "10",
            "99999",
            "1,000",
            "0.5",
            ".",
            ",",
            ", ",
            ";",
            " ",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<",
            ">",
            "x",
            "y",
            "n",
            "a_1",
            "e",
            "i",
            "AB",
            "cm",
            "apples",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "|",
            "\\{",
            "\\}",
            "&",
            "\\\\",
            "^",
            "^2",
            "^{10}",
            "^{99999}",
            "^{-1}",
            "^{1/2}",
            "^\\circ",
            "_",
            "_8",
            "!",
            "%",
            "\\%",
            "$",
            "\\$",
            "\\frac",
            "\\frac{1}{2}",
            "\\frac{x}{y}",
            "\\frac12",
            "\\sqrt",
            "\\sqrt{2}",
            "\\sqrt[3]{x}",
            "\\sqrt[99]{",
            "\\binom{10}{3}",
            "\\pi",
            "\\theta",
            "\\infty",
            "\\pm",
            "\\mp",
            "\\cdot",
            "\\times",
            "\\div",
            "\\sin ",
            "\\cos{",
            "\\tan(",
            "\\ln ",
            "\\log_2 ",
            "\\exp(",
            "\\arctan ",
            "sqrt(",
            "sin(x)",
            "\\le",
            "\\ge ",
            "\\ne ",
            "\\in ",
            "\\cup ",
            "\\approx ",
            "\\equiv ",
            "\\text{ cm}",
            "\\text{",
            "\\overline{3}",
            "\\left(",
            "\\right)",
            "\\left.",
            "\\begin{pmatrix}",
            "\\end{pmatrix}",
            "\\begin{array}{cc}",
            "\\end{array}",
            "\\boxed{",
            "\\!",
            "\\,",
            "\\quad",
            "\\unknown",
            "\"",
            "\u2212",
            "√",
            "½",
            "∪",
            "😀",
            "\u0000");

    @Test
    @Timeout(value = 60, unit = SECONDS)
    void anyNotationHasAFormAndIsEqualToItself() {
        Random random = new Random(SEED);
        String before = "1";
        for (int i = 0; i < COUNT; i++) {
            String text = notation(random);
            CanonicalForm form = AnswerSyntax.parse(new FinalAnswer(text));
            CanonicalForm other = AnswerSyntax.parse(new FinalAnswer(before));

            assertThat(Equivalence.STANDARD.compare(form, form).equal())
                    .as(text)
                    .isTrue();
            assertThat(Equivalence.STANDARD.compare(form, other).equal())
                    .as("%s | %s", text, before)
                    .isEqualTo(form.key().equals(other.key()));
            before = text;
        }
    }

    private static String notation(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(MOST_PIECES);
        while (pieces-- > 0 || text.toString().isBlank()) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
