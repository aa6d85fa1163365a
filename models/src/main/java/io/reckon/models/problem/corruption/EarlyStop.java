package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.draw.Draws;
import java.util.Optional;

/** The answer line comes instead of the step, with the result so far. */
record EarlyStop() implements Corruption {
    @Override
    public Optional<WrittenLine> write(Position position, Draws draws) {
        return position.results().isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenLine.AnswerLine(
                        Long.toString(position.results().getLast())));
    }
}
