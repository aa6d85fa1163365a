package io.reckon.answers;

import io.reckon.answers.algebra.Fingerprint;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Final answer with its notation resolved: an exact number, a sequence of forms, an expression or a relation that can be
 * computed with, or an expression left as it is.
 */
public sealed interface CanonicalForm {

    /** Returns the key of this form; equal keys mean equivalent forms. */
    CanonicalKey key();

    /** Returns the canonical form of an answer; every answer has one. */
    static CanonicalForm of(FinalAnswer answer) {
        return NumberSyntax.integer(answer.text())
                .<CanonicalForm>map(Quantity::new)
                .orElseGet(() -> RecentForms.SHARED.of(answer));
    }

    /** Rational number, without its unit. */
    record Quantity(BigFraction value) implements CanonicalForm {

        @Override
        public CanonicalKey key() {
            BigInteger numerator = value.getNumerator().abs();
            BigInteger denominator = value.getDenominator().abs();
            String sign = value.signum() < 0 ? "-" : "";
            String divisor = denominator.equals(BigInteger.ONE) ? "" : "/" + denominator;
            return new CanonicalKey(sign + numerator + divisor);
        }
    }

    /** Tuple, interval, list, matrix (elements in order), set or union (elements in any order). */
    record Sequence(Brackets brackets, List<CanonicalForm> elements) implements CanonicalForm {

        public Sequence {
            elements = List.copyOf(elements);
            if (elements.isEmpty()) {
                throw new IllegalArgumentException("a sequence has at least one element");
            }
        }

        @Override
        public CanonicalKey key() {
            Stream<String> keys = elements.stream().map(element -> element.key().value());
            Stream<String> ordered = brackets.isOrdered() ? keys : keys.sorted();
            return new CanonicalKey(ordered.collect(Collectors.joining(";", brackets.open(), brackets.close())));
        }
    }

    /**
     * Expression that can be computed with; one that is a fraction is a {@link Quantity}, one that is a whole number is
     * not, as it should have been worked out.
     *
     * @param text the expression in normalised notation
     * @param value the same for all notations of it
     */
    record Computed(String text, Fingerprint value) implements CanonicalForm {

        @Override
        public CanonicalKey key() {
            return new CanonicalKey("≈" + value.text());
        }
    }

    /**
     * Equation or inequality that is no interval.
     *
     * @param comparison greater or at least for an inequality
     * @param difference of its sides, up to a factor (for an inequality, a positive one)
     */
    record Relation(Comparison comparison, Fingerprint difference) implements CanonicalForm {

        @Override
        public CanonicalKey key() {
            return new CanonicalKey(difference.text() + comparison.symbol() + '0');
        }
    }

    /**
     * Anything else, as a string in normalised notation: LaTeX with braces around every argument of {@code \frac} and
     * {@code \sqrt}, one name per symbol, and white space only where it separates.
     */
    record Expression(String text) implements CanonicalForm {

        public Expression {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an expression is not blank");
            }
        }

        @Override
        public CanonicalKey key() {
            return new CanonicalKey('"' + text.replace("\"", "\\\"") + '"');
        }
    }
}
