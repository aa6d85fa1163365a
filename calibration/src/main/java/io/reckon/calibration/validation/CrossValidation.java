package io.reckon.calibration.validation;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.statistics.PairedBootstrap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two-fold cross-validation inside each bin (Snell et al. 2024, section 3.2): at every budget the strategies are chosen on
 * one fold and measured on the other, both ways round.
 *
 * @param folds of the questions, the same for all budgets
 * @param budgets what was reached, ascending; none where no question takes part
 */
public record CrossValidation(Folds folds, List<CrossValidated> budgets) {

    /** Copies the results. */
    public CrossValidation {
        budgets = List.copyOf(budgets);
    }

    /**
     * Cross-validates.
     *
     * @param cells every strategy at every budget, all on the same questions in their oracle bins; at least one
     * @param seed of the folds
     * @param predictions ways to tell the bin of a question; may be none
     * @throws IllegalArgumentException if there are no cells, or cells of different questions
     */
    public static CrossValidation of(
            List<Cell> cells, long seed, PairedBootstrap bootstrap, List<BinPrediction> predictions) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("no cells");
        }
        Folds folds = Folds.deal(
                cells.getFirst().trials().stream().map(GradedTrial::question).toList(), seed);
        if (folds.isEmpty()) {
            return new CrossValidation(folds, List.of());
        }
        return new CrossValidation(
                folds,
                cells.stream()
                        .collect(Collectors.groupingBy(Cell::budget, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(sameBudget -> new BudgetValidation(sameBudget, folds).result(bootstrap, predictions))
                        .toList());
    }
}
