package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Computed;
import io.reckon.answers.CanonicalForm.Expression;
import io.reckon.answers.CanonicalForm.Quantity;
import io.reckon.answers.algebra.Term;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What is no number and has no brackets around it: computed where that is possible. Otherwise white space goes where it
 * separates nothing, and words lose their case.
 */
final class ExpressionSyntax {

    // Between digits, between words of two letters or more, and between a command and the letter after it.
    private static final Pattern SEPARATING = Pattern.compile(
            "(?<=\\d)\\s+(?=\\d)|(?<=[A-Za-z]{2})\\s+(?=[A-Za-z]{2})|(?<=\\\\[A-Za-z]{1,20})\\s+(?=[A-Za-z])");
    private static final String KEPT = "\u0000";
    private static final Rewrite SPACE = Rewrite.of("\\s+", "");
    private static final Rewrite QUOTES = Rewrite.of("\"", "");
    private static final Pattern WORDS = Pattern.compile("[A-Z]?[a-z]+(?:[ '-][A-Z]?[a-z]+)*");
    private static final int SHORTEST_WORD = 2;

    private ExpressionSyntax() {}

    static CanonicalForm parse(String notation) {
        String text = compact(notation);
        return Term.parse(Units.withoutQuotedUnit(notation))
                .flatMap(term -> computed(text, term))
                .orElseGet(() -> new Expression(text));
    }

    private static Optional<CanonicalForm> computed(String text, Term term) {
        Optional<BigFraction> fraction =
                term.rational().filter(value -> !value.getDenominator().abs().equals(BigInteger.ONE));
        return fraction.<CanonicalForm>map(Quantity::new)
                .or(() -> term.fingerprint().map(value -> new Computed(text, value)));
    }

    /** Returns normalised notation without the white space that separates nothing. */
    private static String compact(String notation) {
        String text = QUOTES.apply(notation);
        String compact = SPACE.apply(SEPARATING.matcher(text).replaceAll(KEPT)).replace(KEPT, " ");
        return compact.length() >= SHORTEST_WORD && WORDS.matcher(compact).matches()
                ? compact.toLowerCase(Locale.ROOT)
                : compact;
    }
}
