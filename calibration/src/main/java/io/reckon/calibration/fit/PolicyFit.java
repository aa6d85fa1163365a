package io.reckon.calibration.fit;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fits the policy table: what every strategy reached in every bin with every budget, not just the best. */
public final class PolicyFit {

    private PolicyFit() {}

    /**
     * Parts each cell by bin.
     *
     * @param cells measured, all on the same questions; those without a bin are left out
     * @return ordered by bin, then as the cells; none for a bin without questions
     */
    public static List<PolicyCell> fit(List<Cell> cells) {
        List<Cell> binned = cells.stream()
                .flatMap(cell -> cell.where(question -> question.bin().isPresent()).stream())
                .toList();
        IdentityHashMap<Cell, List<Double>> expected = new IdentityHashMap<>();
        binned.stream().collect(Collectors.groupingBy(Cell::budget)).values().forEach(sameBudget -> {
            ExpectedAccuracies accuracies = ExpectedAccuracies.of(sameBudget);
            sameBudget.forEach(cell -> expected.put(cell, accuracies.of(cell)));
        });
        return IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .boxed()
                .flatMap(bin -> binned.stream()
                        .flatMap(cell -> cell
                                .where(question -> question.bin().getAsInt() == bin)
                                .map(part -> PolicyCell.of(
                                        bin,
                                        part,
                                        Objects.requireNonNull(expected.get(cell))
                                                .get(bin - 1)))
                                .stream()))
                .toList();
    }
}
