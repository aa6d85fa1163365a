package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Upper bound of every choice among recorded settings: for each question the cheapest one that turned out right, and the
 * cheapest of all where none did. Nothing that has to choose beforehand can reach it, since it also picks the lucky draws.
 */
public final class Clairvoyance {

    private static final Comparator<GradedTrial> RIGHT_THEN_CHEAP = Comparator.comparing(
                    (GradedTrial trial) -> !trial.right())
            .thenComparingDouble(trial -> Cost.TOKENS.of(trial.answer().spent()));

    private Clairvoyance() {}

    /**
     * The bound at every recorded budget, over the settings that stay within it.
     *
     * @param recorded cells over the same questions, at least one
     */
    public static Curve curve(String name, List<Cell> recorded) {
        return new Curve(
                name,
                recorded.stream()
                        .map(Cell::budget)
                        .distinct()
                        .map(budget -> new Point(
                                budget,
                                best(recorded.stream()
                                        .filter(cell -> cell.budget() <= budget)
                                        .toList())))
                        .toList());
    }

    private static Outcomes best(List<Cell> cells) {
        return Outcomes.of(IntStream.range(0, cells.getFirst().trials().size())
                .mapToObj(i -> cells.stream()
                        .map(cell -> cell.trials().get(i))
                        .min(RIGHT_THEN_CHEAP)
                        .orElseThrow())
                .toList());
    }
}
