package io.reckon.answers;

import io.reckon.answers.BracketSyntax.Enclosed;
import io.reckon.answers.CanonicalForm.Expression;
import io.reckon.answers.CanonicalForm.Quantity;
import io.reckon.answers.CanonicalForm.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Grammar of final answers: a value with or without its name; a number, a sequence of these, or an expression. */
final class AnswerSyntax {

    /** Brackets nested deeper stay as they are written. */
    private static final int MAX_DEPTH = 16;

    private AnswerSyntax() {}

    static CanonicalForm parse(FinalAnswer answer) {
        String text = NamedValue.unnamed(Notation.normalise(answer.text()));
        if (NumberSyntax.parse(text).isEmpty() && !Notation.hasRows(text)) {
            List<String> elements = BracketSyntax.elements(text);
            if (elements.size() > 1) {
                return sequence(Brackets.NONE, elements, 0);
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
        if (depth < MAX_DEPTH && !Notation.hasRows(text)) {
            Optional<CanonicalForm> inner =
                    BracketSyntax.enclosed(text).flatMap(enclosed -> inner(enclosed, depth + 1));
            if (inner.isPresent()) {
                return inner.get();
            }
        }
        return new Expression(ExpressionSyntax.compact(text));
    }

    /** Brackets that only group are dropped; braces group unless a list is in them. */
    private static Optional<CanonicalForm> inner(Enclosed enclosed, int depth) {
        if (enclosed.content().isBlank()) {
            return Optional.empty();
        }
        List<String> elements = BracketSyntax.elements(enclosed.content());
        boolean braces = enclosed.open().equals("{") && enclosed.close().equals("}");
        if (braces) {
            return Optional.of(
                    elements.size() == 1 ? value(enclosed.content(), depth) : sequence(Brackets.SET, elements, depth));
        }
        Optional<Brackets> brackets = Brackets.of(enclosed.open(), enclosed.close());
        if (brackets.equals(Optional.of(Brackets.ROUND)) && elements.size() == 1) {
            return Optional.of(value(enclosed.content(), depth));
        }
        return brackets.map(kind -> sequence(kind, elements, depth));
    }

    private static Sequence sequence(Brackets brackets, List<String> elements, int depth) {
        List<CanonicalForm> forms = new ArrayList<>();
        for (String element : elements) {
            forms.add(value(element, depth));
        }
        return new Sequence(brackets, forms);
    }
}
