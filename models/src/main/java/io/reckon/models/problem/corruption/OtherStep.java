package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Step;
import java.util.Optional;

/** Operation and second operand come from another step, and so from another sentence of the question. */
record OtherStep() implements Corruption {
    @Override
    public Optional<WrittenLine> write(Position position, Draws draws) {
        Step other = draws.pick(position.plan().steps());
        return written(position, position.right().label(), other);
    }

    /** A line that goes on from the right first operand with what another step does. */
    static Optional<WrittenLine> written(Position position, String label, Step other) {
        if (other.right() instanceof Operand.Result result && result.step() >= position.step()) {
            return Optional.empty();
        }
        long left = Long.parseLong(position.right().left());
        return Lines.calculated(label, left, other.operation(), other.right().value(position.results()));
    }
}
