package io.reckon.answers.algebra;

import io.reckon.answers.algebra.Formula.Applied;
import io.reckon.answers.algebra.Formula.Combined;
import io.reckon.answers.algebra.Formula.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;

/**
 * Expression that can be computed with. Immutable and thread-safe; every method ends within a bounded time, whatever was
 * written: where a value does not exist or is out of range, the result is empty.
 */
public final class Term {

    /** More letters make a word of an answer, not a function. */
    private static final int MOST_UNKNOWNS = 4;

    private final Formula formula;
    private final Set<String> unknowns;

    private Term(Formula formula) {
        this.formula = formula;
        this.unknowns = formula.unknowns();
    }

    /** Reads an expression in normalised notation; empty where it is no mathematics, ambiguous or too long. */
    public static Optional<Term> parse(String notation) {
        return FormulaParser.parse(notation).map(Term::new).filter(term -> term.unknowns.size() <= MOST_UNKNOWNS);
    }

    /** The term that is this letter. */
    public static Term unknown(String name) {
        return new Term(new Unknown(name));
    }

    /** Whether there is no unknown in it. */
    public boolean isConstant() {
        return unknowns.isEmpty();
    }

    /** The difference of two terms; empty where it has too many unknowns. */
    public Optional<Term> minus(Term other) {
        Set<String> all = new TreeSet<>(unknowns);
        all.addAll(other.unknowns);
        return all.size() > MOST_UNKNOWNS
                ? Optional.empty()
                : Optional.of(new Term(new Combined(Operator.MINUS, formula, other.formula)));
    }

    /** The term with the opposite sign. */
    public Term negated() {
        return new Term(new Applied(Function.NEGATE, formula));
    }

    /** Values at all points; at one for a constant. */
    public Optional<Fingerprint> fingerprint() {
        return defined(() -> new Fingerprint(Point.ALL.stream()
                .limit(isConstant() ? 1 : Point.ALL.size())
                .map(point -> Precision.digits(at(point)))
                .collect(Collectors.joining(" "))));
    }

    /** The last value over the first one: the same for all multiples of a term. Empty for a constant. */
    public Optional<Fingerprint> direction() {
        return defined(() -> ratios(UnaryOperator.identity()));
    }

    /** The values over the size of the first one: the same for all positive multiples of a term. */
    public Optional<Fingerprint> ray() {
        return defined(() -> ratios(ApcomplexMath::abs));
    }

    private Fingerprint ratios(UnaryOperator<Apcomplex> unit) {
        List<Apcomplex> values = Point.ALL.stream().map(this::at).toList();
        Apcomplex one = unit.apply(values.getFirst());
        if (isConstant() || one.equals(Apcomplex.ZERO)) {
            throw new UndefinedException("no direction");
        }
        return new Fingerprint(values.stream()
                .map(value -> Precision.digits(Precision.denoised(value.divide(one))))
                .collect(Collectors.joining(" ")));
    }

    /** The fraction that a constant is, if its denominator is small enough to be sure. */
    public Optional<BigFraction> rational() {
        return isConstant() ? defined(() -> at(Point.ALL.getFirst())).flatMap(Rationals::of) : Optional.empty();
    }

    /** Slope and zero of a term that is linear in its only unknown and rational. */
    public Optional<Line> line() {
        return unknowns.size() == 1
                ? defined(() -> at(0))
                        .flatMap(zero -> defined(() -> at(1))
                                .flatMap(one -> defined(() -> at(2)).flatMap(two -> Line.through(zero, one, two))))
                : Optional.empty();
    }

    private Apcomplex at(Point point) {
        return Evaluation.value(formula, point::valueOf);
    }

    private Apcomplex at(long unknown) {
        return Evaluation.value(formula, ignored -> new Apfloat(unknown, Precision.WORKING));
    }

    private static <T> Optional<T> defined(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (UndefinedException undefined) {
            return Optional.empty();
        }
    }
}
