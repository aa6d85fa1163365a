package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.plan.Operation;
import java.util.List;
import java.util.Optional;

/** The operands are right, the operation between them is not. */
record WrongOperation() implements Corruption {
    private static final List<Operation> OPERATIONS = List.of(Operation.values());

    @Override
    public Optional<WrittenLine> write(Position position, Draws draws) {
        StepLine right = position.right();
        return Lines.calculated(
                right.label(), Long.parseLong(right.left()), draws.pick(OPERATIONS), Long.parseLong(right.right()));
    }
}
