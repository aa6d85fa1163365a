package io.reckon.answers.algebra;

import java.util.function.BinaryOperator;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;

/** Operations on two numbers; each ends within a bounded time or throws {@link UndefinedException}. */
enum Operator {
    PLUS(Operator::sum),
    MINUS((left, right) -> sum(left, right.negate())),
    TIMES(Apcomplex::multiply),
    OVER(Apcomplex::divide),
    POWER(Operator::power),
    /** The left operand is the degree, the right one the radicand. */
    ROOT(Operator::root),
    /** Binomial coefficient. */
    CHOOSE(Operator::choose),
    /** Logarithm; the left operand is the base. */
    LOG((base, of) -> Function.LN.of(of).divide(Function.LN.of(base)));

    private static final int LARGEST_EXPONENT = 1_000_000;
    private static final int LARGEST_DEGREE = 1_000;
    private static final int LARGEST_CHOICE = 1_000;

    private final BinaryOperator<Apcomplex> operation;

    Operator(BinaryOperator<Apcomplex> operation) {
        this.operation = operation;
    }

    Apcomplex of(Apcomplex left, Apcomplex right) {
        return operation.apply(left, right);
    }

    private static Apcomplex sum(Apcomplex left, Apcomplex right) {
        Precision.requireComparable(left, right);
        return left.add(right);
    }

    private static Apcomplex power(Apcomplex base, Apcomplex exponent) {
        if (Integers.isInteger(exponent)) {
            int times = Integers.within(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT);
            return times == 0 ? Apcomplex.ONE.precision(Precision.WORKING) : ApcomplexMath.pow(base, times);
        }
        if (base.equals(Apcomplex.ZERO)) {
            throw new UndefinedException("power of zero");
        }
        return Function.EXP.of(Elementary.log(base).multiply(exponent));
    }

    /** Principal root; for a negative number and an odd degree the real one, as in school. */
    private static Apcomplex root(Apcomplex degree, Apcomplex radicand) {
        int n = Integers.within(degree, 1, LARGEST_DEGREE);
        if (radicand.equals(Apcomplex.ZERO)) {
            return radicand;
        }
        boolean negative = radicand.imag().signum() == 0 && radicand.real().signum() < 0;
        return negative && n % 2 == 1
                ? ApcomplexMath.root(radicand.negate(), n).negate()
                : ApcomplexMath.root(radicand, n);
    }

    private static Apcomplex choose(Apcomplex from, Apcomplex count) {
        int k = Integers.within(count, 0, LARGEST_CHOICE);
        Apcomplex ways = new Apfloat(1, Precision.WORKING);
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(from.subtract(new Apfloat(i, Precision.WORKING)))
                    .divide(new Apfloat(i + 1L, Precision.WORKING));
        }
        return ways;
    }
}
