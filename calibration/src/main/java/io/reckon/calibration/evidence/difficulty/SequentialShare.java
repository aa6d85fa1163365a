package io.reckon.calibration.evidence.difficulty;

import io.reckon.calibration.evidence.curve.Outcomes;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.strategy.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What revisions reach in one bin with a budget parted into chains of one length (Snell et al. 2024, section 6.2).
 *
 * @param budget generations
 * @param chainLength attempts one after another, 1 (all in parallel) to {@code budget} (all in one chain)
 * @param bin oracle bin, 1 to 5
 * @param accuracy share of questions answered rightly
 */
public record SequentialShare(int budget, int chainLength, int bin, Estimate accuracy) {

    /** Attempts in sequence divided by chains in parallel. */
    public double ratio() {
        return (double) chainLength * chainLength / budget;
    }

    /**
     * All recorded lengths, those that the verifier selects among.
     *
     * @param cells over the same questions, in their oracle bins
     * @return ascending by budget, chain length and bin
     */
    public static List<SequentialShare> of(List<Cell> cells, Resamples resamples) {
        return cells.stream()
                .filter(cell -> cell.contender() instanceof Contender.Revisions revisions && !revisions.byMajority())
                .flatMap(cell -> IntStream.rangeClosed(1, LabelledQuestion.BINS)
                        .filter(bin -> Outcomes.of(cell).in(bin).size() > 0)
                        .mapToObj(bin -> new SequentialShare(
                                cell.budget(),
                                lengthOf(cell),
                                bin,
                                resamples.estimate(Outcomes.of(cell).in(bin)::accuracy))))
                .sorted(Comparator.comparingInt(SequentialShare::budget)
                        .thenComparingInt(SequentialShare::chainLength)
                        .thenComparingInt(SequentialShare::bin))
                .toList();
    }

    private static int lengthOf(Cell cell) {
        int length = ((Contender.Revisions) cell.contender()).chainLength();
        return length == 0 ? cell.budget() : Math.min(length, cell.budget());
    }
}
