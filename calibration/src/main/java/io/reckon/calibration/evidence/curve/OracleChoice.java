package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compute-optimal answers with oracle bins (Snell et al. 2024, equation 1 and section 3.2): every question gets the setting
 * that a policy table thinks best for its true bin, and what came of that setting is looked up. The table was fitted on
 * other questions; the bins come from labels and are free of charge, so that this bounds what predicted bins can reach.
 */
public final class OracleChoice {

    private static final Comparator<PolicyCell> BEST_FIRST = Comparator.comparingDouble(
                    (PolicyCell cell) -> -cell.expectedAccuracy())
            .thenComparingDouble(cell -> cell.proposerTokens() + cell.verifierTokens())
            .thenComparingInt(PolicyCell::budget)
            .thenComparing(cell -> cell.contender().label());

    private final List<Cell> recorded;
    private final List<PolicyCell> table;

    /**
     * Takes the part of the table whose settings were recorded.
     *
     * @param table what every strategy reached in every bin and at every budget, on other questions
     * @param recorded cells over the same questions, in their oracle bins
     */
    public OracleChoice(List<PolicyCell> table, List<Cell> recorded) {
        this.recorded = List.copyOf(recorded);
        this.table = table.stream()
                .filter(cell -> find(cell).isPresent())
                .sorted(BEST_FIRST)
                .toList();
    }

    /** What the choice reaches at every budget of the table for which all bins have a setting; none where there is none. */
    public Optional<Curve> curve(String name) {
        List<Point> points = new ArrayList<>();
        table.stream().map(PolicyCell::budget).distinct().sorted().forEach(budget -> {
            List<Optional<Cell>> byBin = IntStream.rangeClosed(1, LabelledQuestion.BINS)
                    .mapToObj(bin -> choice(bin, budget).flatMap(this::find))
                    .toList();
            if (byBin.stream().allMatch(Optional::isPresent)) {
                points.add(new Point(
                        budget,
                        outcomes(byBin.stream().map(Optional::orElseThrow).toList())));
            }
        });
        return points.isEmpty() ? Optional.empty() : Optional.of(new Curve(name, points));
    }

    /** The most accurate setting of a bin that stays within a budget; the one of fewer tokens where two are equal. */
    public Optional<PolicyCell> choice(int bin, int budget) {
        return table.stream()
                .filter(cell -> cell.bin() == bin && cell.budget() <= budget)
                .findFirst();
    }

    private Optional<Cell> find(PolicyCell cell) {
        return recorded.stream()
                .filter(other -> other.contender().equals(cell.contender()) && other.budget() == cell.budget())
                .findFirst();
    }

    private static Outcomes outcomes(List<Cell> byBin) {
        List<GradedTrial> questions = byBin.getFirst().trials();
        return Outcomes.of(IntStream.range(0, questions.size())
                .mapToObj(i -> byBin.get(questions.get(i).question().bin().orElseThrow() - 1)
                        .trials()
                        .get(i))
                .toList());
    }
}
