package io.reckon.answers.algebra;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;

/**
 * Functions of one argument, principal values. {@code \log} without a base is to base 10, {@code \ln} natural.
 *
 * <p>Arguments of the transcendental ones are bounded, so that each ends within milliseconds.
 */
enum Function {
    NEGATE(Apcomplex::negate),
    MAGNITUDE(ApcomplexMath::abs),
    FACTORIAL(Function::factorial),
    DEGREES(of -> of.multiply(NamedConstant.PI.value()).divide(new Apfloat(180, Precision.WORKING))),
    EXP(of -> Elementary.exp(moderate(of))),
    LN(of -> Elementary.log(nonZero(of))),
    LG(of -> Elementary.log(nonZero(of)).divide(Elementary.LN_TEN)),
    SIN(of -> difference(turned(of)).divide(Apcomplex.I).divide(Elementary.TWO)),
    COS(of -> sum(turned(of)).divide(Elementary.TWO)),
    TAN(of -> difference(turned(of)).divide(nonZero(sum(turned(of)))).divide(Apcomplex.I)),
    COT(of -> sum(turned(of)).divide(nonZero(difference(turned(of)))).multiply(Apcomplex.I)),
    SEC(of -> Elementary.TWO.divide(nonZero(sum(turned(of))))),
    CSC(of -> Elementary.TWO.multiply(Apcomplex.I).divide(nonZero(difference(turned(of))))),
    ARCSIN(of -> arcsine(moderate(of))),
    ARCCOS(of -> NamedConstant.PI.value().divide(Elementary.TWO).subtract(arcsine(moderate(of)))),
    ARCTAN(of -> arctangent(moderate(of))),
    SINH(of -> difference(Elementary.exp(moderate(of))).divide(Elementary.TWO)),
    COSH(of -> sum(Elementary.exp(moderate(of))).divide(Elementary.TWO)),
    TANH(of -> difference(Elementary.exp(moderate(of))).divide(nonZero(sum(Elementary.exp(of)))));

    private static final int LARGEST_FACTORIAL = 3_000;
    private static final long LARGEST_SCALE = 6;
    private static final long SMALLEST_SCALE = -20;

    private static final Map<String, Function> NAMED = Stream.of(
                    EXP, LN, SIN, COS, TAN, COT, SEC, CSC, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH)
            .collect(Collectors.toUnmodifiableMap(
                    function -> function.name().toLowerCase(Locale.ROOT), function -> function));

    private final UnaryOperator<Apcomplex> operation;

    Function(UnaryOperator<Apcomplex> operation) {
        this.operation = operation;
    }

    /** The function that is written with this name before its argument; {@code log} is none, as it has a base. */
    static Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    Apcomplex of(Apcomplex argument) {
        return operation.apply(argument);
    }

    /** {@code e^{iz}}. */
    private static Apcomplex turned(Apcomplex of) {
        return Elementary.exp(moderate(of).multiply(Apcomplex.I));
    }

    private static Apcomplex sum(Apcomplex power) {
        return power.add(Elementary.ONE.divide(power));
    }

    private static Apcomplex difference(Apcomplex power) {
        return power.subtract(Elementary.ONE.divide(power));
    }

    private static Apcomplex arcsine(Apcomplex of) {
        Apcomplex leg = ApcomplexMath.sqrt(Elementary.ONE.subtract(of.multiply(of)));
        return Elementary.log(nonZero(of.multiply(Apcomplex.I).add(leg))).divide(Apcomplex.I);
    }

    private static Apcomplex arctangent(Apcomplex of) {
        Apcomplex turned = of.multiply(Apcomplex.I);
        return Elementary.log(nonZero(Elementary.ONE.subtract(turned)))
                .subtract(Elementary.log(nonZero(Elementary.ONE.add(turned))))
                .multiply(Apcomplex.I)
                .divide(Elementary.TWO);
    }

    private static Apcomplex nonZero(Apcomplex value) {
        if (value.equals(Apcomplex.ZERO)) {
            throw new UndefinedException("pole");
        }
        return value;
    }

    private static Apcomplex moderate(Apcomplex value) {
        boolean small = value.scale() < SMALLEST_SCALE && !value.equals(Apcomplex.ZERO);
        if (value.scale() > LARGEST_SCALE || small) {
            throw new UndefinedException("argument out of range");
        }
        return value;
    }

    private static Apcomplex factorial(Apcomplex of) {
        int n = Integers.within(of, 0, LARGEST_FACTORIAL);
        Apfloat product = new Apfloat(1, Precision.WORKING);
        for (int i = 2; i <= n; i++) {
            product = product.multiply(new Apfloat(i, Precision.WORKING));
        }
        return product;
    }
}
