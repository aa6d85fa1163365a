package io.reckon.answers.algebra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apcomplex;

/** Fractions behind computed values, by continued fractions. */
final class Rationals {

    private static final MathContext DIGITS = new MathContext((int) Precision.WORKING, RoundingMode.HALF_EVEN);
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-40");
    private static final BigInteger LARGEST_DENOMINATOR = BigInteger.TEN.pow(12);
    private static final long LARGEST_SCALE = 16;

    private Rationals() {}

    /**
     * The fraction that a real value is to 40 digits. With denominators up to 10^12 and numerators up to 10^28, that one
     * is hit by chance is out of the question.
     */
    static Optional<BigFraction> of(Apcomplex value) {
        if (value.equals(Apcomplex.ZERO)) {
            return Optional.of(BigFraction.ZERO);
        }
        if (value.imag().signum() != 0 || Math.abs(value.real().scale()) > LARGEST_SCALE) {
            return Optional.empty();
        }
        return nearest(new BigDecimal(value.real().toString(true)));
    }

    private static Optional<BigFraction> nearest(BigDecimal value) {
        BigInteger over = BigInteger.ONE;
        BigInteger overBefore = BigInteger.ZERO;
        BigInteger under = BigInteger.ZERO;
        BigInteger underBefore = BigInteger.ONE;
        BigDecimal rest = value;
        while (true) {
            BigInteger whole = rest.setScale(0, RoundingMode.FLOOR).toBigInteger();
            BigInteger overNext = whole.multiply(over).add(overBefore);
            BigInteger underNext = whole.multiply(under).add(underBefore);
            if (underNext.compareTo(LARGEST_DENOMINATOR) > 0) {
                return Optional.empty();
            }
            BigDecimal quotient = new BigDecimal(overNext).divide(new BigDecimal(underNext), DIGITS);
            if (value.subtract(quotient).abs().compareTo(value.abs().multiply(TOLERANCE)) <= 0) {
                return Optional.of(BigFraction.of(overNext, underNext));
            }
            rest = BigDecimal.ONE.divide(rest.subtract(new BigDecimal(whole)), DIGITS);
            overBefore = over;
            over = overNext;
            underBefore = under;
            under = underNext;
        }
    }
}
