package io.reckon.calibration.trial;

import io.reckon.calibration.strategy.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trials that are asked at once: one alone, or as many as share a budget.
 *
 * @param trials in order, all of one contender and budget
 */
record Batch(List<Trial> trials) {

    /** Copies the trials. */
    Batch {
        trials = List.copyOf(trials);
    }

    /** These trials in batches; the last of those that share a budget may be smaller, and has less to share. */
    static List<Batch> of(List<Trial> trials) {
        List<Batch> batches = new ArrayList<>();
        List<Trial> open = new ArrayList<>();
        for (Trial trial : trials) {
            open.add(trial);
            if (open.size() >= size(trial)) {
                batches.add(new Batch(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            batches.add(new Batch(open));
        }
        return batches;
    }

    int size() {
        return trials.size();
    }

    /** What the trials share; empty: each has its budget to itself. */
    Optional<SharedBudget> shared(String id) {
        Trial first = trials.getFirst();
        return size(first) > 1 ? Optional.of(new SharedBudget(id, size(), size() * first.budget())) : Optional.empty();
    }

    private static int size(Trial trial) {
        return trial.contender() instanceof Contender.Policy policy ? policy.sharing() : 1;
    }
}
