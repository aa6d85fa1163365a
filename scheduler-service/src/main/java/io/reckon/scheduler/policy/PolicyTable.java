package io.reckon.scheduler.policy;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Policy: for each bin and generation budget the measured accuracy of every strategy, so that the choice can weigh a
 * distribution over bins (section 3.2 of the paper, with predicted difficulty).
 */
public final class PolicyTable {

    private record Setting(StrategySpec strategy, int generations) {}

    private final List<PolicyChoice> choices;

    /**
     * Builds the table of these cells.
     *
     * @throws IllegalArgumentException if there are none, or a strategy and budget is not measured exactly once in every
     *     bin
     */
    public PolicyTable(List<PolicyCell> cells) {
        Map<Setting, List<PolicyCell>> settings = new LinkedHashMap<>();
        for (PolicyCell cell : cells) {
            settings.computeIfAbsent(new Setting(cell.strategy(), cell.generations()), setting -> new ArrayList<>())
                    .add(cell);
        }
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("there is no cell");
        }
        this.choices = settings.entrySet().stream()
                .map(entry -> choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PolicyChoice choice(Setting setting, List<PolicyCell> cells) {
        List<PolicyCell> byBin =
                cells.stream().sorted(Comparator.comparingInt(PolicyCell::bin)).toList();
        List<Integer> bins = byBin.stream().map(PolicyCell::bin).toList();
        if (!bins.equals(List.of(1, 2, 3, 4, 5))) {
            throw new IllegalArgumentException(setting.strategy() + " with " + setting.generations()
                    + " generations must have one cell for each of the " + Estimate.BINS + " bins, but has " + bins);
        }
        return new PolicyChoice(
                setting.strategy(),
                setting.generations(),
                byBin.stream().map(PolicyCell::accuracy).toList());
    }

    /**
     * Chooses the strategy and budget with the highest expected accuracy; among those within {@code tolerance} of it the
     * cheapest in generations, then the most accurate, then the first in the table. Where every budget in the table is
     * above {@code generations}, it chooses among the smallest.
     *
     * @param bins probability of each bin, easiest first
     * @param generations generations that may be spent, probe included
     * @param tolerance accuracy that is not worth more generations, in [0, 1]
     */
    public PolicyChoice choose(List<Double> bins, int generations, double tolerance) {
        int smallest =
                choices.stream().mapToInt(PolicyChoice::generations).min().orElseThrow();
        int most = Math.max(generations, smallest);
        List<PolicyChoice> affordable =
                choices.stream().filter(choice -> choice.generations() <= most).toList();
        ToDoubleFunction<PolicyChoice> accuracy = choice -> choice.expectedAccuracy(bins);
        double best = affordable.stream().mapToDouble(accuracy).max().orElseThrow();
        return affordable.stream()
                .filter(choice -> accuracy.applyAsDouble(choice) >= best - tolerance)
                .min(Comparator.comparingInt(PolicyChoice::generations)
                        .thenComparing(Comparator.comparingDouble(accuracy).reversed()))
                .orElseThrow();
    }
}
