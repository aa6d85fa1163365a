package io.reckon.calibration.command;

import io.reckon.calibration.fit.CalibrationRun;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.PolicyCell;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a calibration learned as text for people: bins, outcome model, and the best strategy of each bin and budget. */
final class CalibrationTable {

    private static final double EVEN = 0.2;
    private static final double NOTABLY_UNEVEN = 0.05;

    private CalibrationTable() {}

    static String text(CalibrationRun.Result result) {
        return bins(result.difficulty()) + "\n\n" + outcome(result.difficulty()) + "\n\n" + best(result.policy());
    }

    private static String bins(DifficultyFit difficulty) {
        Map<Integer, Long> sizes = difficulty.binSizes();
        long total = sizes.values().stream().mapToLong(Long::longValue).sum();
        String lines = sizes.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%3d  pass rate %-18s %5d questions (%.0f %%)",
                        entry.getKey(),
                        range(difficulty.edges().values(), entry.getKey()),
                        entry.getValue(),
                        100.0 * entry.getValue() / total))
                .collect(Collectors.joining("\n"));
        boolean uneven =
                sizes.values().stream().anyMatch(size -> Math.abs((double) size / total - EVEN) > NOTABLY_UNEVEN);
        return "Difficulty bins\n" + lines
                + (uneven ? "\nMany questions share a pass rate, so the bins cannot be of equal size." : "");
    }

    private static String range(List<Double> edges, int bin) {
        String from = bin > edges.size() ? "0" : String.format(Locale.ROOT, "%.3f", edges.get(bin - 1));
        String to = bin == 1 ? "1" : String.format(Locale.ROOT, "%.3f", edges.get(bin - 2));
        return from + " to " + to;
    }

    private static String outcome(DifficultyFit difficulty) {
        var outcome = difficulty.outcome();
        return String.format(
                        Locale.ROOT,
                        "Outcome scores: P(right | score) = sigmoid(%.3f logit(score) %+.3f); %.1f %% of samples are right",
                        outcome.slope(),
                        outcome.intercept(),
                        100 * outcome.baseRate())
                + (outcome.slope() == 0
                        ? "\nHigher scores do not speak for a sample: this verifier is of no use here."
                        : "");
    }

    private static String best(List<PolicyCell> policy) {
        List<Integer> budgets =
                policy.stream().map(PolicyCell::budget).distinct().sorted().toList();
        String lines = budgets.stream()
                .map(budget -> String.format(
                        "%6d  %s",
                        budget,
                        policy.stream()
                                .map(PolicyCell::bin)
                                .distinct()
                                .sorted()
                                .map(bin -> best(policy, bin, budget))
                                .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
        return "Most accurate strategy by budget (rows) and bin (columns, 1 easiest)\n" + lines;
    }

    private static String best(List<PolicyCell> policy, int bin, int budget) {
        Optional<PolicyCell> best = policy.stream()
                .filter(cell -> cell.bin() == bin && cell.budget() == budget)
                .max(Comparator.comparingDouble(PolicyCell::accuracy));
        return best.map(cell -> String.format(
                        Locale.ROOT,
                        "%-24s",
                        "%s %.2f".formatted(cell.contender().label(), cell.accuracy())))
                .orElse("");
    }
}
