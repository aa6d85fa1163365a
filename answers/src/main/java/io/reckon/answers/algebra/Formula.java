package io.reckon.answers.algebra;

import java.util.Set;
import java.util.TreeSet;

/** Mathematical expression, as far as answers need it. */
sealed interface Formula {

    /** Decimal number as written, without a sign. */
    record Literal(String digits) implements Formula {}

    /** Named number. */
    record Constant(NamedConstant name) implements Formula {}

    /** Letter, possibly with an index, that may stand for any number. */
    record Unknown(String name) implements Formula {}

    /** Function of one argument. */
    record Applied(Function function, Formula argument) implements Formula {}

    /** Operation on two operands. */
    record Combined(Operator operator, Formula left, Formula right) implements Formula {}

    /** Names of the unknowns, in alphabetical order. */
    default Set<String> unknowns() {
        Set<String> names = new TreeSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Formula formula, Set<String> names) {
        switch (formula) {
            case Literal literal -> {}
            case Constant constant -> {}
            case Unknown unknown -> names.add(unknown.name());
            case Applied applied -> collect(applied.argument(), names);
            case Combined combined -> {
                collect(combined.left(), names);
                collect(combined.right(), names);
            }
        }
    }
}
