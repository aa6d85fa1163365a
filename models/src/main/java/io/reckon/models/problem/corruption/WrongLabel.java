package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.phrase.Lexicon;
import io.reckon.models.problem.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The label of another step, with or without what that step does; or a wrong name in the label of a comparison, with
 * the right calculation.
 */
record WrongLabel() implements Corruption {
    private static final double NAME_ONLY = 0.4;

    @Override
    public Optional<WrittenLine> write(Position position, Draws draws) {
        StepLine right = position.right();
        if (draws.chance(NAME_ONLY)) {
            return otherName(position, draws).map(label -> relabelled(right, label));
        }
        Step other = draws.pick(position.plan().steps());
        if (other.label().equals(right.label())) {
            return Optional.empty();
        }
        return draws.chance(0.5)
                ? Optional.of(relabelled(right, other.label()))
                : OtherStep.written(position, other.label(), other);
    }

    private static WrittenLine relabelled(StepLine line, String label) {
        return new StepLine(label, line.left(), line.operation(), line.right(), line.result());
    }

    private static Optional<String> otherName(Position position, Draws draws) {
        List<String> words =
                new ArrayList<>(Arrays.asList(position.right().label().split(" ", -1)));
        List<String> names = Arrays.stream(position.question().split("[ .,?]+", -1))
                .filter(Lexicon.NAMES::contains)
                .toList();
        int place = draws.chance(0.5) ? 0 : words.size() - 1;
        if (!Lexicon.NAMES.contains(words.get(place))) {
            return Optional.empty();
        }
        words.set(place, draws.pick(names));
        return Optional.of(String.join(" ", words));
    }
}
