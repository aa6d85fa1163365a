package io.reckon.answers.algebra;

import java.util.List;
import java.util.SplittableRandom;
import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;

/**
 * Point at which formulas are evaluated: gives each unknown a complex number that depends on its name alone, so that
 * all formulas meet the same points, today and tomorrow. One lies to the left of the imaginary axis, so that {@code
 * \sqrt{x^2}} is not {@code x}.
 *
 * @param number which of the points, from 0
 */
record Point(int number) {

    /** The points in use, one on either side of the imaginary axis. */
    static final List<Point> ALL = List.of(new Point(0), new Point(1));

    private static final int LIMBS = 3;
    private static final long LIMB = 1_000_000_000L;

    Apcomplex valueOf(String unknown) {
        SplittableRandom random = new SplittableRandom(31L * unknown.hashCode() + number);
        Apfloat real = fraction(random).add(new Apfloat("0.25", Precision.WORKING));
        Apfloat imaginary = fraction(random).add(new Apfloat("0.25", Precision.WORKING));
        return new Apcomplex(number == 1 ? real.negate() : real, imaginary);
    }

    /** Between 0 and 1, with 27 digits. */
    private static Apfloat fraction(SplittableRandom random) {
        StringBuilder digits = new StringBuilder("0.");
        for (int i = 0; i < LIMBS; i++) {
            digits.append(Long.toString(LIMB + random.nextLong(LIMB)).substring(1));
        }
        return new Apfloat(digits.toString(), Precision.WORKING);
    }
}
