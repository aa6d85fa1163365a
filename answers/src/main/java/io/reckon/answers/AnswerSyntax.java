package io.reckon.answers;

import io.reckon.answers.BracketSyntax.Enclosed;
import io.reckon.answers.CanonicalForm.Expression;
import io.reckon.answers.CanonicalForm.Quantity;
import io.reckon.answers.CanonicalForm.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Grammar of final answers: a value with or without its name; a number, a sequence of these, or an expression. */
final class AnswerSyntax {

    /** Brackets nested deeper stay as they are written. */
    private static final int MAX_DEPTH = 16;

    private static final Pattern UNION = Pattern.compile("\\\\cup(?![A-Za-z])");

    private AnswerSyntax() {}

    static CanonicalForm parse(FinalAnswer answer) {
        String text = NamedValue.unnamed(Notation.normalise(answer.text()));
        if (NumberSyntax.parse(text).isEmpty() && !Notation.hasRows(text)) {
            List<String> elements = BracketSyntax.elements(text).stream()
                    .map(NamedValue::unnamed)
                    .flatMap(element -> PlusMinus.values(element).stream())
                    .toList();
            if (elements.size() > 1) {
                return sequence(Brackets.NONE, elements.stream(), 0);
            }
        }
        return text.isEmpty() ? new Expression(answer.text()) : value(text, 0);
    }

    private static CanonicalForm value(String written, int depth) {
        String text = written.strip();
        Optional<BigFraction> number = NumberSyntax.parse(text);
        if (number.isPresent()) {
            return new Quantity(number.get());
        }
        if (depth < MAX_DEPTH) {
            Optional<CanonicalForm> inner = structured(text, depth + 1);
            if (inner.isPresent()) {
                return inner.get();
            }
        }
        return ExpressionSyntax.parse(text);
    }

    private static Optional<CanonicalForm> structured(String text, int depth) {
        if (Notation.hasRows(text)) {
            return MatrixSyntax.rows(text).map(rows -> matrix(rows, depth));
        }
        return BracketSyntax.enclosed(text)
                .flatMap(enclosed -> inner(enclosed, depth))
                .or(() -> union(text, depth))
                .or(() -> new RelationSyntax(side -> value(side, depth)).parse(text));
    }

    /** Brackets that only group are dropped; braces group unless a list is in them. */
    private static Optional<CanonicalForm> inner(Enclosed enclosed, int depth) {
        if (enclosed.content().isBlank()) {
            return Optional.empty();
        }
        List<String> elements = BracketSyntax.elements(enclosed.content());
        boolean braces = enclosed.open().equals("{") && enclosed.close().equals("}");
        if (braces) {
            return Optional.of(elements.size() == 1 ? value(enclosed.content(), depth) : set(elements, depth));
        }
        Optional<Brackets> brackets = Brackets.of(enclosed.open(), enclosed.close());
        if (brackets.equals(Optional.of(Brackets.ROUND)) && elements.size() == 1) {
            return Optional.of(value(enclosed.content(), depth));
        }
        return brackets.map(
                kind -> kind == Brackets.SET ? set(elements, depth) : sequence(kind, elements.stream(), depth));
    }

    private static Sequence set(List<String> elements, int depth) {
        return sequence(Brackets.SET, elements.stream().flatMap(element -> PlusMinus.values(element).stream()), depth);
    }

    /** Intervals and sets that together are the answer. */
    private static Optional<CanonicalForm> union(String text, int depth) {
        List<MatchResult> signs = BracketSyntax.outside(text, UNION);
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        List<CanonicalForm> parts = BracketSyntax.between(text, signs).stream()
                .filter(part -> !part.isBlank())
                .map(part -> value(part, depth))
                .toList();
        boolean complete = parts.size() == signs.size() + 1 && parts.stream().allMatch(Sequence.class::isInstance);
        return complete ? Optional.of(new Sequence(Brackets.UNION, parts)) : Optional.empty();
    }

    private static Sequence matrix(List<List<String>> rows, int depth) {
        return new Sequence(
                Brackets.MATRIX,
                rows.stream()
                        .<CanonicalForm>map(cells -> sequence(Brackets.ROW, cells.stream(), depth))
                        .toList());
    }

    private static Sequence sequence(Brackets brackets, Stream<String> elements, int depth) {
        return new Sequence(
                brackets, elements.map(element -> value(element, depth)).toList());
    }
}
