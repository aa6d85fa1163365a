package io.reckon.calibration.measurement;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.Share;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.TrialStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * All questions, answered by one contender with one budget.
 *
 * @param contender how they were answered
 * @param budget generations that each might spend
 * @param trials one per question, in the order of the questions; at least one
 */
public record Cell(Contender contender, int budget, List<GradedTrial> trials) {

    /** @throws IllegalArgumentException if there are no trials */
    public Cell {
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("a cell has trials");
        }
    }

    /** Share of questions answered rightly. */
    public Share accuracy() {
        return new Share((int) trials.stream().filter(GradedTrial::right).count(), trials.size());
    }

    /** Mean per question of something spent. */
    public double mean(ToDoubleFunction<Spent> spent) {
        return trials.stream()
                .mapToDouble(trial -> spent.applyAsDouble(trial.answer().spent()))
                .average()
                .orElseThrow();
    }

    /** Questions that spent more than their budget. */
    public int overBudget() {
        return (int) trials.stream()
                .filter(trial -> trial.answer().spent().generations() > budget)
                .count();
    }

    /** Whether the deployment refused every question: it does not support the contender with this budget. */
    public boolean isRefused() {
        return trials.stream().allMatch(trial -> trial.answer().status() == TrialStatus.REFUSED);
    }

    /** The part of the cell that holds the questions under a condition; nothing where there are none. */
    public Optional<Cell> where(Predicate<LabelledQuestion> condition) {
        List<GradedTrial> part = trials.stream()
                .filter(trial -> condition.test(trial.question()))
                .toList();
        return part.isEmpty() ? Optional.empty() : Optional.of(new Cell(contender, budget, part));
    }

    /** 1 where this cell is right and the other wrong, -1 where it is the other way round, else 0; one per question. */
    public double[] minus(Cell other) {
        double[] differences = new double[trials.size()];
        for (int i = 0; i < differences.length; i++) {
            GradedTrial mine = trials.get(i);
            GradedTrial theirs = other.trials.get(i);
            if (!mine.question().id().equals(theirs.question().id())) {
                throw new IllegalArgumentException("cells of different questions");
            }
            differences[i] = (mine.right() ? 1 : 0) - (theirs.right() ? 1 : 0);
        }
        return differences;
    }
}
