package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.plan.Operation;
import java.util.Optional;
import java.util.OptionalLong;

/** Step lines whose result is right given their operands. */
final class Lines {
    private Lines() {}

    /** The line with its result; empty where it has none. */
    static Optional<WrittenLine> calculated(String label, long left, Operation operation, long right) {
        OptionalLong result = operation.apply(left, right);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(new StepLine(
                        label,
                        Long.toString(left),
                        operation.sign(),
                        Long.toString(right),
                        Long.toString(result.getAsLong())));
    }
}
