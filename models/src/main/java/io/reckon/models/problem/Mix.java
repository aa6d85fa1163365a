package io.reckon.models.problem;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.family.Family;
import java.util.List;
import java.util.stream.IntStream;

/** The cells that problems are drawn from, each as likely as the others. */
public record Mix(List<Family> families, List<Integer> steps, List<Magnitude> magnitudes) {
    /** @throws IllegalArgumentException if a list is empty or a number of steps out of range */
    public Mix {
        families = List.copyOf(families);
        steps = List.copyOf(steps);
        magnitudes = List.copyOf(magnitudes);
        if (families.isEmpty() || steps.isEmpty() || magnitudes.isEmpty()) {
            throw new IllegalArgumentException("a mix needs a family, a number of steps and a magnitude");
        }
        for (int number : steps) {
            new Cell(families.getFirst(), number, magnitudes.getFirst());
        }
    }

    /** All families, 1 to 8 steps, all magnitudes. */
    public static Mix all() {
        List<Integer> steps = IntStream.rangeClosed(1, Cell.MOST_STEPS).boxed().toList();
        return new Mix(List.of(Family.values()), steps, Magnitude.all());
    }

    Cell draw(Draws draws) {
        return new Cell(draws.pick(families), draws.pick(steps), draws.pick(magnitudes));
    }
}
