package io.reckon.answers.algebra;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apcomplex;

/**
 * Linear function of one unknown.
 *
 * @param rising whether its slope is positive; otherwise it is negative
 * @param zero where it is 0
 */
public record Line(boolean rising, BigFraction zero) {

    /** The line with these values at 0, 1 and 2, if there is one, its slope is not 0 and all is rational. */
    static Optional<Line> through(Apcomplex zero, Apcomplex one, Apcomplex two) {
        Optional<BigFraction> start = Rationals.of(zero);
        Optional<BigFraction> middle = Rationals.of(one);
        Optional<BigFraction> end = Rationals.of(two);
        if (start.isEmpty() || middle.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        BigFraction slope = middle.get().subtract(start.get());
        boolean straight = end.get().subtract(middle.get()).equals(slope);
        return straight && slope.signum() != 0
                ? Optional.of(new Line(slope.signum() > 0, start.get().negate().divide(slope)))
                : Optional.empty();
    }
}
