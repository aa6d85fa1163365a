package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.draw.Draws;
import java.util.Optional;

/** A way of writing a step wrongly, modelled on what language models get wrong. */
sealed interface Corruption permits ResultSlip, WrongOperand, OtherStep, WrongOperation, EarlyStop, WrongLabel {
    /** The wrong line; empty where this draw does not work out. It may turn out right and then does not count. */
    Optional<WrittenLine> write(Position position, Draws draws);
}
