package io.reckon.models.problem.plan;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of a plan: a label and the operation that gives its result. */
public record Step(String label, Operand left, Operation operation, Operand right) {
    private static final Pattern NOTATION =
            Pattern.compile("([A-Za-z]+(?: [A-Za-z]+){0,2}): (#?\\d{1,9}) ([-+*/]) (#?\\d{1,9})");

    public Step {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(right, "right");
    }

    /** The result, given the results of the steps before; empty where the operation has none. */
    public OptionalLong result(List<Long> results) {
        return operation.apply(left.value(results), right.value(results));
    }

    /** The text in a plan, such as {@code total: #1 + 12}. */
    public String notation() {
        return label + ": " + left.notation() + " " + operation.sign() + " " + right.notation();
    }

    /** Reads {@link #notation()} back. @throws IllegalArgumentException if the text is no step */
    public static Step parse(String notation) {
        Matcher matcher = NOTATION.matcher(notation);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a step 'label: a op b': '" + notation + "'");
        }
        return new Step(
                matcher.group(1),
                Operand.parse(matcher.group(2)),
                Operation.ofSign(matcher.group(3)),
                Operand.parse(matcher.group(4)));
    }
}
