package io.reckon.calibration.fit;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.List;
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
        return IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .boxed()
                .flatMap(bin -> cells.stream()
                        .flatMap(cell -> cell.where(question -> question.bin().orElse(0) == bin).stream())
                        .map(cell -> PolicyCell.of(bin, cell)))
                .toList();
    }
}
