package io.reckon.answers.algebra;

import io.reckon.answers.algebra.Formula.Applied;
import io.reckon.answers.algebra.Formula.Combined;
import io.reckon.answers.algebra.Formula.Constant;
import io.reckon.answers.algebra.Formula.Literal;
import io.reckon.answers.algebra.Formula.Unknown;
import java.util.function.Function;
import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatRuntimeException;

/** Value of a formula, given values of its unknowns. */
final class Evaluation {

    private static final long LARGEST_SCALE = 1_000_000;

    private Evaluation() {}

    /** @throws UndefinedException if there is no value, or none within the limits */
    static Apcomplex value(Formula formula, Function<String, Apcomplex> unknowns) {
        try {
            return Precision.denoised(evaluate(formula, unknowns));
        } catch (ArithmeticException | ApfloatRuntimeException beyondNumbers) {
            throw new UndefinedException("no number");
        }
    }

    private static Apcomplex evaluate(Formula formula, Function<String, Apcomplex> unknowns) {
        return switch (formula) {
            case Literal literal -> new Apfloat(literal.digits(), Precision.WORKING);
            case Constant constant -> constant.name().value();
            case Unknown unknown -> unknowns.apply(unknown.name());
            case Applied applied -> bounded(applied.function().of(evaluate(applied.argument(), unknowns)));
            case Combined combined ->
                bounded(combined.operator()
                        .of(evaluate(combined.left(), unknowns), evaluate(combined.right(), unknowns)));
        };
    }

    private static Apcomplex bounded(Apcomplex value) {
        if (!value.equals(Apcomplex.ZERO) && Math.abs(value.scale()) > LARGEST_SCALE) {
            throw new UndefinedException("too large or too small");
        }
        return value;
    }
}
