package io.reckon.calibration.evidence.exchange;

import io.reckon.calibration.evidence.curve.Cost;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.trial.Spent;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses the smaller proposer's setting where an allowance of floating point operations stands instead of a budget: the
 * most accurate one whose mean cost stays within the mean allowance, the cheaper one where two are equal; the cheapest of
 * all where none stays within it.
 */
final class MatchedChoice {

    private static final Comparator<Cell> BEST_FIRST = Comparator.comparingInt(
                    (Cell cell) -> -cell.accuracy().hits())
            .thenComparingDouble(MatchedChoice::flops)
            .thenComparing(MatchedChoice::name);

    private final List<Cell> cells;
    private final Cell large;
    private final Pretraining pretraining;

    /**
     * Takes what was recorded.
     *
     * @param cells of the smaller proposer, at least one
     * @param large greedy answers of the larger one to the same questions
     */
    MatchedChoice(List<Cell> cells, Cell large, Pretraining pretraining) {
        this.cells = List.copyOf(cells);
        this.large = large;
        this.pretraining = pretraining;
    }

    /** The cell to answer with, by the questions under a condition, of which there is at least one. */
    Cell among(Predicate<LabelledQuestion> condition) {
        double allowance = pretraining.allowance(flops(part(large, condition)));
        return cells.stream()
                .filter(cell -> flops(part(cell, condition)) <= allowance)
                .min(Comparator.comparing(cell -> part(cell, condition), BEST_FIRST))
                .orElseGet(() -> cells.stream()
                        .min(Comparator.comparingDouble(cell -> flops(part(cell, condition))))
                        .orElseThrow());
    }

    /** Name of a cell's setting. */
    static String name(Cell cell) {
        return cell.contender().label() + "@" + cell.budget();
    }

    private static Cell part(Cell cell, Predicate<LabelledQuestion> condition) {
        return cell.where(condition).orElseThrow();
    }

    private static double flops(Cell cell) {
        return cell.mean((Spent spent) -> Cost.FLOPS.of(spent));
    }
}
