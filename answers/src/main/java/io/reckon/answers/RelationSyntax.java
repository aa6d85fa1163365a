package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Expression;
import io.reckon.answers.CanonicalForm.Quantity;
import io.reckon.answers.CanonicalForm.Relation;
import io.reckon.answers.CanonicalForm.Sequence;
import io.reckon.answers.algebra.Line;
import io.reckon.answers.algebra.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Equations and inequalities. One that bounds a single unknown is the interval of its solutions, a chain of constants is
 * its last member; any other one is what its two sides differ by, up to a factor.
 */
final class RelationSyntax {

    private static final Pattern SYMBOL = Pattern.compile("[=<>]|\\\\(?:le|ge|ne)(?![A-Za-z])");
    private static final Pattern INFINITY = Pattern.compile("[+-]?\\s*\\\\infty");
    private static final Expression BELOW_ALL = new Expression("-\\infty");
    private static final Expression ABOVE_ALL = new Expression("\\infty");

    private final Function<String, CanonicalForm> values;

    /** @param values reads the sides */
    RelationSyntax(Function<String, CanonicalForm> values) {
        this.values = values;
    }

    /** Returns the relation, the interval or the value that {@code text} says, if it is a relation that can be read. */
    Optional<CanonicalForm> parse(String text) {
        List<MatchResult> symbols = BracketSyntax.outside(text, SYMBOL);
        if (symbols.isEmpty()) {
            return Optional.empty();
        }
        List<String> sides = BracketSyntax.between(text, symbols);
        List<Comparison> comparisons = symbols.stream()
                .flatMap(symbol -> Comparison.of(symbol.group()).stream())
                .toList();
        return lastOfChain(sides, comparisons)
                .or(() -> betweenBounds(sides, comparisons))
                .or(() -> sides.size() == 2 ? relation(sides, comparisons.getFirst()) : Optional.empty());
    }

    /** {@code x = 2 + 3 = 5} and {@code 2 + 3 = 5} say 5; whether the rest is right is not looked at. */
    private Optional<CanonicalForm> lastOfChain(List<String> sides, List<Comparison> comparisons) {
        boolean chain = comparisons.stream().allMatch(Comparison.EQUAL::equals)
                && (NamedValue.isName(sides.getFirst()) || isConstant(sides.getFirst()))
                && sides.stream().skip(1).allMatch(RelationSyntax::isConstant);
        return chain ? Optional.of(values.apply(sides.getLast())) : Optional.empty();
    }

    private Optional<CanonicalForm> betweenBounds(List<String> sides, List<Comparison> comparisons) {
        if (sides.size() != 3
                || !NamedValue.isName(sides.get(1))
                || !isBound(sides.getFirst())
                || !isBound(sides.getLast())) {
            return Optional.empty();
        }
        if (comparisons.stream().allMatch(Comparison::isAscending)) {
            return Optional.of(interval(sides.getFirst(), sides.getLast(), comparisons));
        }
        return comparisons.stream().allMatch(Comparison::isDescending)
                ? Optional.of(interval(sides.getLast(), sides.getFirst(), comparisons.reversed()))
                : Optional.empty();
    }

    private Sequence interval(String from, String to, List<Comparison> comparisons) {
        Brackets brackets = Brackets.interval(
                comparisons.getFirst().isClosed(), comparisons.getLast().isClosed());
        return new Sequence(brackets, List.of(values.apply(from), values.apply(to)));
    }

    private Optional<CanonicalForm> relation(List<String> sides, Comparison comparison) {
        String left = sides.getFirst();
        String right = sides.getLast();
        boolean bounds = comparison.isAscending() || comparison.isDescending();
        if (bounds && NamedValue.isName(left) && isConstant(right)) {
            return Optional.of(ray(comparison, values.apply(right)));
        }
        if (bounds && NamedValue.isName(right) && isConstant(left)) {
            return Optional.of(ray(comparison.mirrored(), values.apply(left)));
        }
        return term(left)
                .flatMap(first -> term(right).flatMap(first::minus))
                .flatMap(difference -> bounds ? inequality(difference, comparison) : equation(difference, comparison));
    }

    private static Optional<CanonicalForm> equation(Term difference, Comparison comparison) {
        return difference.direction().map(direction -> new Relation(comparison, direction));
    }

    /** What {@code difference compared with 0} says. */
    private static Optional<CanonicalForm> inequality(Term difference, Comparison comparison) {
        Optional<Line> line = difference.line();
        if (line.isPresent()) {
            Comparison solved = line.get().rising() ? comparison : comparison.mirrored();
            return Optional.of(ray(solved, new Quantity(line.get().zero())));
        }
        Term positive = comparison.isAscending() ? difference.negated() : difference;
        Comparison descending = comparison.isAscending() ? comparison.mirrored() : comparison;
        return positive.ray().map(ray -> new Relation(descending, ray));
    }

    /** All values that compare so with {@code bound}. */
    private static Sequence ray(Comparison comparison, CanonicalForm bound) {
        boolean closed = comparison.isClosed();
        return comparison.isAscending()
                ? new Sequence(Brackets.interval(false, closed), List.of(BELOW_ALL, bound))
                : new Sequence(Brackets.interval(closed, false), List.of(bound, ABOVE_ALL));
    }

    private static boolean isBound(String side) {
        return isConstant(side) || INFINITY.matcher(side.strip()).matches();
    }

    private static boolean isConstant(String side) {
        return NumberSyntax.parse(side).isPresent()
                || Term.parse(side).filter(Term::isConstant).isPresent();
    }

    private static Optional<Term> term(String side) {
        return NamedValue.isName(side) ? Optional.of(Term.unknown(side.strip())) : Term.parse(side);
    }
}
