package io.reckon.answers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers in normalised notation: integers with thousands grouped by comma or space, decimals, fractions and mixed
 * numbers, with a sign, a currency before and a unit after. Powers, factorials, ratios and times of day are none.
 */
final class NumberSyntax {

    /** Regular expression of an integer whose thousands are grouped by commas. */
    static final String GROUPED = "[1-9]\\d{0,2}(?:,\\d{3})+(?!\\d)";

    private static final String DECIMALS = "(?:\\.\\d*)?";
    private static final String COMPACT = "(?:(?:" + GROUPED + "|\\d+)" + DECIMALS + "|\\.\\d+)";
    private static final String SPACED = "[1-9]\\d{0,2}(?: \\d{3})+(?!\\d)" + DECIMALS;
    private static final String SIGNED = "[+-]?\\s*" + COMPACT;

    private static final Rewrite TEX_FRACTION =
            Rewrite.of("\\\\frac\\{\\s*(" + SIGNED + ")\\s*\\}\\{\\s*(" + SIGNED + ")\\s*\\}(?!\\s*[\\d.])", " $1/$2");

    private static final Pattern MIXED =
            number("(?<whole>" + GROUPED + "|\\d+)\\s+(?<over>[1-9]\\d*)\\s*/\\s*(?<under>\\d+)");
    private static final Pattern FRACTION = number("(?<over>" + COMPACT + ")\\s*/\\s*(?<under>" + SIGNED + ")");
    private static final Pattern REPEATING =
            number("(?<whole>\\d*)\\.(?<fixed>\\d*)\\\\overline\\{(?<repeated>\\d+)\\}");
    private static final Pattern PLAIN = number("(?<value>" + SPACED + '|' + COMPACT + ")");

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private NumberSyntax() {}

    /** Returns the number that {@code text} is, if it is nothing but digits: most answers are, and need no grammar. */
    static Optional<BigFraction> integer(String text) {
        return INTEGER.matcher(text).matches() ? Optional.of(BigFraction.of(new BigInteger(text))) : Optional.empty();
    }

    /** Returns the number that {@code text} is, unit left out, if it is one. */
    static Optional<BigFraction> parse(String text) {
        String flat = TEX_FRACTION.apply(text).strip();
        Matcher mixed = MIXED.matcher(flat);
        if (mixed.matches()) {
            return withUnit(mixed, mixedNumber(mixed));
        }
        Matcher fraction = FRACTION.matcher(flat);
        if (fraction.matches()) {
            return withUnit(fraction, quotient(fraction));
        }
        Matcher repeating = REPEATING.matcher(flat);
        if (repeating.matches()) {
            return withUnit(repeating, Optional.of(repeatingDecimal(repeating)));
        }
        Matcher plain = PLAIN.matcher(flat);
        return plain.matches() ? withUnit(plain, Optional.of(decimal(plain.group("value")))) : Optional.empty();
    }

    private static Pattern number(String magnitude) {
        return Pattern.compile("(?<sign>[+-]?)\\s*[€£¥₹]?\\s*" + magnitude + "(?<unit>(?!\\d).*)", Pattern.DOTALL);
    }

    private static Optional<BigFraction> withUnit(Matcher number, Optional<BigFraction> magnitude) {
        if (!Units.isUnit(number.group("unit"))) {
            return Optional.empty();
        }
        return number.group("sign").equals("-") ? magnitude.map(BigFraction::negate) : magnitude;
    }

    /** An improper fraction after an integer is a product or a slip, so it makes no number. */
    private static Optional<BigFraction> mixedNumber(Matcher mixed) {
        BigFraction whole = decimal(mixed.group("whole"));
        return quotient(mixed)
                .filter(fraction -> fraction.compareTo(BigFraction.ONE) < 0)
                .map(whole::add);
    }

    private static Optional<BigFraction> quotient(Matcher fraction) {
        BigFraction under = decimal(fraction.group("under"));
        return under.signum() == 0
                ? Optional.empty()
                : Optional.of(decimal(fraction.group("over")).divide(under));
    }

    /** The digits that repeat, over as many nines, behind those that do not. */
    private static BigFraction repeatingDecimal(Matcher number) {
        String repeated = number.group("repeated");
        BigInteger nines = BigInteger.TEN.pow(repeated.length()).subtract(BigInteger.ONE);
        BigInteger shift = BigInteger.TEN.pow(number.group("fixed").length());
        return decimal('0' + number.group("whole") + '.' + number.group("fixed"))
                .add(BigFraction.of(new BigInteger(repeated), nines.multiply(shift)));
    }

    private static BigFraction decimal(String text) {
        BigDecimal value = new BigDecimal(text.replaceAll("[,\\s]", ""));
        return BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }
}
