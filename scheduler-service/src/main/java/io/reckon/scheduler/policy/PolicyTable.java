package io.reckon.scheduler.policy;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Policy: for each bin and generation budget the measured accuracy and tokens of every strategy, so that the choice can
 * weigh a distribution over bins (section 3.2 of the paper, with predicted difficulty).
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

    private static PolicyTable ofChoices(List<PolicyChoice> choices) {
        return new PolicyTable(
                choices.stream().flatMap(choice -> choice.measured().stream()).toList());
    }

    private static PolicyChoice choice(Setting setting, List<PolicyCell> cells) {
        List<PolicyCell> byBin =
                cells.stream().sorted(Comparator.comparingInt(PolicyCell::bin)).toList();
        List<Integer> bins = byBin.stream().map(PolicyCell::bin).toList();
        if (!bins.equals(List.of(1, 2, 3, 4, 5))) {
            throw new IllegalArgumentException(setting.strategy() + " with " + setting.generations()
                    + " generations must have one cell for each of the " + Estimate.BINS + " bins, but has " + bins);
        }
        return new PolicyChoice(setting.strategy(), setting.generations(), byBin);
    }

    /**
     * Chooses the strategy and budget with the highest utility: expected accuracy less the price of the tokens
     * that are expected to be still spent on it.
     * Among those within the tolerance of it the cheapest is taken, in generations, or, with a token price, in expected
     * tokens and then in generations; among equally cheap ones that with the highest utility, then the first in the
     * table. So a higher price never leads to more expected tokens.
     *
     * <p>Only what is affordable is chosen from: budgets within the allowed generations, and of those the ones whose
     * outstanding tokens, as expected, are within the tokens left; where none is within a bound, the ones that come
     * nearest to it. A mean is no promise: the token budget itself is kept by worst cases, whatever is chosen.
     *
     * @param bins probability of each bin, easiest first
     */
    public PolicyChoice choose(List<Double> bins, Allowance allowance, Thrift thrift) {
        ToDoubleFunction<PolicyChoice> tokens =
                choice -> allowance.outstanding(choice.generations(), choice.expectedTokens(bins));
        ToDoubleFunction<PolicyChoice> utility =
                choice -> thrift.utility(choice.expectedAccuracy(bins), tokens.applyAsDouble(choice));
        List<PolicyChoice> affordable = affordable(bins, allowance);
        double best = affordable.stream().mapToDouble(utility).max().orElseThrow();
        Comparator<PolicyChoice> byGenerations = Comparator.comparingInt(PolicyChoice::generations);
        Comparator<PolicyChoice> cheapest =
                thrift.pricesTokens() ? Comparator.comparingDouble(tokens).thenComparing(byGenerations) : byGenerations;
        return affordable.stream()
                .filter(choice -> utility.applyAsDouble(choice) >= best - thrift.tolerance())
                .min(cheapest.thenComparing(Comparator.comparingDouble(utility).reversed()))
                .orElseThrow();
    }

    /** The choices that need more generations than are spent, and none that is not allowed; empty: there is none. */
    Optional<PolicyTable> beyond(Allowance allowance) {
        List<PolicyChoice> rest = choices.stream()
                .filter(choice -> choice.generations() > allowance.spent())
                .filter(choice -> choice.generations() <= allowance.generations())
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(ofChoices(rest));
    }

    /** The highest expected accuracy of the choices that these generations are enough for; 0 where there is none. */
    double reached(List<Double> bins, int generations) {
        return choices.stream()
                .filter(choice -> choice.generations() <= generations)
                .mapToDouble(choice -> choice.expectedAccuracy(bins))
                .max()
                .orElse(0);
    }

    private List<PolicyChoice> affordable(List<Double> bins, Allowance allowance) {
        List<PolicyChoice> allowed = within(allowance.generations(), PolicyChoice::generations, choices);
        return within(
                (double) allowance.tokens(),
                choice -> allowance.outstanding(choice.generations(), choice.expectedTokens(bins)),
                allowed);
    }

    private static List<PolicyChoice> within(
            double bound, ToDoubleFunction<PolicyChoice> cost, List<PolicyChoice> choices) {
        double most = Math.max(bound, choices.stream().mapToDouble(cost).min().orElseThrow());
        return choices.stream()
                .filter(choice -> cost.applyAsDouble(choice) <= most)
                .toList();
    }
}
