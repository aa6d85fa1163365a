package io.reckon.answers.algebra;

import org.apfloat.Apcomplex;

/** Values that have to be whole numbers of a bounded size. */
final class Integers {

    private Integers() {}

    static boolean isInteger(Apcomplex value) {
        return value.imag().signum() == 0 && value.real().isInteger();
    }

    /** @throws UndefinedException if the value is no whole number, or beyond the limits */
    static int within(Apcomplex value, int least, int most) {
        if (!isInteger(value) || value.real().scale() > 9) {
            throw new UndefinedException("no whole number in range");
        }
        int number = value.real().intValue();
        if (number < least || number > most) {
            throw new UndefinedException("no whole number in range");
        }
        return number;
    }
}
