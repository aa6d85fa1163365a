package io.reckon.answers.algebra;

import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/**
 * Exponential function and logarithm at {@value Precision#WORKING} digits: at so few, a short series and a step of
 * Halley's method take the place of the library's methods, which are made for millions of digits and slow at these.
 */
final class Elementary {

    private static final int HALVINGS = 8;
    private static final int BITS_PER_DIGIT = 4;
    private static final int TERMS = 22;
    private static final int HALLEY_STEPS = 2;

    static final Apcomplex ONE = new Apfloat(1, Precision.WORKING);
    static final Apfloat TWO = new Apfloat(2, Precision.WORKING);
    static final Apfloat LN_TEN = ApfloatMath.log(new Apfloat(10, Precision.WORKING));

    private Elementary() {}

    /** Taylor series of a small part of the argument, squared as often as that was halved. */
    static Apcomplex exp(Apcomplex of) {
        long halvings = HALVINGS + BITS_PER_DIGIT * Math.max(0, of.scale());
        Apcomplex small = of.divide(ApfloatMath.pow(TWO, halvings));
        Apcomplex term = ONE;
        Apcomplex sum = ONE;
        for (int k = 1; k <= TERMS; k++) {
            term = term.multiply(small).divide(new Apfloat(k, Precision.WORKING));
            sum = sum.add(term);
        }
        for (long i = 0; i < halvings; i++) {
            sum = sum.multiply(sum);
        }
        return Precision.denoised(sum);
    }

    /** Principal logarithm of anything but 0. */
    static Apcomplex log(Apcomplex of) {
        long scale = of.scale();
        Apcomplex mantissa = ApcomplexMath.scale(of, -scale);
        double real = mantissa.real().doubleValue();
        double imaginary = mantissa.imag().doubleValue();
        Apcomplex log = new Apcomplex(
                new Apfloat(Math.log(Math.hypot(real, imaginary)), Precision.WORKING),
                new Apfloat(Math.atan2(imaginary, real), Precision.WORKING));
        for (int i = 0; i < HALLEY_STEPS; i++) {
            Apcomplex power = exp(log);
            log = log.add(mantissa.subtract(power).multiply(TWO).divide(mantissa.add(power)));
        }
        return Precision.denoised(log.add(LN_TEN.multiply(new Apfloat(scale, Precision.WORKING))));
    }
}
