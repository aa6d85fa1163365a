package io.reckon.answers.algebra;

import java.math.RoundingMode;
import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/** Digits that are computed and digits that count. */
final class Precision {

    /** Decimal digits of every intermediate value. */
    static final long WORKING = 60;

    /** Decimal digits by which values are told apart; the others absorb rounding and cancellation. */
    static final int SIGNIFICANT = 30;

    /** Digits that a value must still be known to after cancellation. */
    private static final long KNOWN = 36;

    /** A summand this many digits smaller than the other one would be lost in it unseen. */
    private static final long ABSORBED = 25;

    private static final Apfloat NOISE = new Apfloat("1e-28", WORKING);

    private Precision() {}

    /**
     * The value with a part set to 0 that is only rounding noise beside the other one.
     *
     * @throws UndefinedException if cancellation has left too few digits
     */
    static Apcomplex denoised(Apcomplex value) {
        Apfloat threshold = ApfloatMath.max(ApfloatMath.abs(value.real()), ApfloatMath.abs(value.imag()))
                .multiply(NOISE);
        return new Apcomplex(denoised(value.real(), threshold), denoised(value.imag(), threshold));
    }

    private static Apfloat denoised(Apfloat part, Apfloat threshold) {
        if (ApfloatMath.abs(part).compareTo(threshold) <= 0) {
            return Apfloat.ZERO;
        }
        if (part.precision() < KNOWN) {
            throw new UndefinedException("cancelled");
        }
        return part;
    }

    /** @throws UndefinedException if one summand is so much smaller that the sum would not show it */
    static void requireComparable(Apcomplex left, Apcomplex right) {
        boolean zero = left.equals(Apcomplex.ZERO) || right.equals(Apcomplex.ZERO);
        if (!zero && Math.abs(left.scale() - right.scale()) > ABSORBED) {
            throw new UndefinedException("absorbed");
        }
    }

    /** The significant digits of a value, as text that is the same for equal values. */
    static String digits(Apcomplex value) {
        String real = digits(value.real());
        return value.imag().signum() == 0 ? real : real + ',' + digits(value.imag()) + 'i';
    }

    private static String digits(Apfloat part) {
        return ApfloatMath.roundToPrecision(part, SIGNIFICANT, RoundingMode.HALF_EVEN)
                .toString();
    }
}
