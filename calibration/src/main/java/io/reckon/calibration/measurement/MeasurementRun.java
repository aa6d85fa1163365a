package io.reckon.calibration.measurement;

import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.TrialPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * One measurement: every contender at every budget, and one sample to compare with.
 *
 * @param plan the questions and the seed
 * @param contenders to measure, without repetition
 * @param budgets generations, each 1 and up, without repetition
 */
public record MeasurementRun(TrialPlan plan, List<Contender> contenders, List<Integer> budgets) {

    /** Copies the lists. */
    public MeasurementRun {
        contenders = List.copyOf(contenders);
        budgets = List.copyOf(budgets);
    }

    /**
     * Runs it.
     *
     * @throws io.reckon.calibration.CalibrationException if the deployment cannot answer
     */
    public List<Cell> run(Bench bench) {
        return settings().stream()
                .map(setting -> bench.cell(plan, setting.contender, setting.budget))
                .toList();
    }

    private SequencedSet<Setting> settings() {
        SequencedSet<Setting> settings = new LinkedHashSet<>();
        settings.add(new Setting(Contender.MAJORITY_VOTE, Measurement.ONE_SAMPLE));
        budgets.forEach(budget -> contenders.forEach(contender -> settings.add(new Setting(contender, budget))));
        return settings;
    }

    private record Setting(Contender contender, int budget) {}
}
