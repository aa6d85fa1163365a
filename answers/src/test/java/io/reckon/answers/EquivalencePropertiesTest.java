package io.reckon.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class EquivalencePropertiesTest {

    @Property(tries = 2_000)
    void equivalenceIsReflexiveForAnyNotation(@ForAll("notation") String text) {
        assertThat(compare(text, text).equal()).isTrue();
        assertThat(key(text)).isEqualTo(key(text));
    }

    @Property(tries = 5_000)
    void equivalenceIsSymmetric(@ForAll("shortNotation") String left, @ForAll("shortNotation") String right) {
        assertThat(compare(left, right)).isEqualTo(compare(right, left));
    }

    @Property(tries = 5_000)
    void equalKeysMeanEquivalentAnswers(@ForAll("shortNotation") String left, @ForAll("shortNotation") String right) {
        assertThat(compare(left, right).equal()).isEqualTo(key(left).equals(key(right)));
    }

    @Property
    void everyNotationOfADecimalHasOneKey(
            @ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(6) BigDecimal value) {
        String plain = value.toPlainString();
        DecimalFormat grouped = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        List<String> notations = List.of(
                plain + (value.scale() > 0 ? "00" : ".00"),
                value.stripTrailingZeros().toPlainString(),
                plain.replaceFirst("^(-?)0\\.(?=\\d)", "$1."),
                grouped.format(value),
                grouped.format(value).replace(",", "{,}"),
                grouped.format(value).replace(",", ",\\!"),
                grouped.format(value).replace(',', ' '),
                "\\$" + plain,
                plain + "\\%",
                plain + "^\\circ",
                plain + "\\text{ cm}^2",
                plain + " apples",
                "$" + plain + "$",
                "x = " + plain,
                "\\frac{" + value.unscaledValue() + "}{" + BigInteger.TEN.pow(value.scale()) + "}");

        assertThat(notations).allSatisfy(notation -> assertThat(key(notation)).isEqualTo(key(plain)));
    }

    @Property
    void everyNotationOfAFractionHasOneKey(
            @ForAll @IntRange(min = -9_999, max = 9_999) int over,
            @ForAll @IntRange(min = 1, max = 9_999) int under,
            @ForAll @IntRange(min = 1, max = 99) int factor) {
        String sign = over < 0 ? "-" : "";
        String magnitude = "{" + Math.abs(over) + "}{" + under + "}";
        List<String> notations = List.of(
                "\\frac{" + over + "}{" + under + "}",
                sign + "\\frac" + magnitude,
                sign + "\\tfrac " + magnitude,
                sign + "\\dfrac" + magnitude,
                over * factor + " / " + under * factor,
                over + "/" + under + " cups");

        assertThat(notations).allSatisfy(notation -> assertThat(key(notation)).isEqualTo(key(over + "/" + under)));
    }

    @Property
    void mixedNumberIsTheSumOfItsParts(
            @ForAll @IntRange(min = 0, max = 9_999) int whole,
            @ForAll @IntRange(min = 2, max = 99) int under,
            @ForAll @IntRange(min = 1, max = 98) int part) {
        int over = 1 + part % (under - 1);
        String sum = (whole * under + over) + "/" + under;

        assertThat(key(whole + " " + over + "/" + under)).isEqualTo(key(sum));
        assertThat(key("-" + whole + "\\frac{" + over + "}{" + under + "}")).isEqualTo(key("-" + sum));
    }

    @Property
    void differentNumbersAreDifferentAnswers(@ForAll BigDecimal left, @ForAll BigDecimal right) {
        assertThat(compare(left.toPlainString(), right.toPlainString()).equal()).isEqualTo(left.compareTo(right) == 0);
    }

    @Provide
    Arbitrary<String> notation() {
        return pieces().list().ofMinSize(1).ofMaxSize(80).map(pieces -> "." + String.join("", pieces));
    }

    /** Few pieces, so that two answers often coincide. */
    @Provide
    Arbitrary<String> shortNotation() {
        return pieces().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(pieces -> String.join("", pieces))
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.of(
                "0",
                "1",
                "2",
                "10",
                "000",
                ".",
                ",",
                ", ",
                " ",
                "+",
                "-",
                "/",
                "=",
                "<",
                "x",
                "i",
                "e",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "\\{",
                "\\}",
                "\\frac",
                "\\frac{1}{2}",
                "\\sqrt",
                "\\sqrt{2}",
                "\\text{",
                "\\text{ cm}",
                "\\left(",
                "\\right)",
                "^",
                "_",
                "^\\circ",
                "\\%",
                "%",
                "$",
                "\\$",
                "\\pi",
                "\\!",
                "\\,",
                "\\\\",
                "\\boxed{",
                "\\begin{pmatrix}",
                "\\in",
                "\"",
                "apples",
                "½",
                "\u2212",
                "…",
                "😀");
    }

    private static Verdict compare(String left, String right) {
        return Equivalence.STANDARD.compare(new FinalAnswer(left), new FinalAnswer(right));
    }

    private static CanonicalKey key(String text) {
        return CanonicalForm.of(new FinalAnswer(text)).key();
    }
}
