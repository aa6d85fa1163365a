package io.reckon.calibration.measurement;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Contenders side by side on the same questions.
 *
 * @param rows per contender and budget: all questions, then each bin that has questions
 * @param differences of every contender against majority vote at the same budget, and against one sample
 */
public record Measurement(List<Row> rows, List<Difference> differences) {

    /** Generations of one sample; what is sampled then does not depend on the strategy. */
    public static final int ONE_SAMPLE = 1;

    /** Copies both lists. */
    public Measurement {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /** Sums cells up. */
    public static Measurement of(List<Cell> cells, PairedBootstrap bootstrap) {
        return new Measurement(
                cells.stream().flatMap(Measurement::rows).toList(),
                cells.stream()
                        .flatMap(cell -> baselines(cell, cells).map(other -> Difference.of(cell, other, bootstrap)))
                        .toList());
    }

    private static Stream<Row> rows(Cell cell) {
        Stream<Row> bins = IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .boxed()
                .flatMap(bin ->
                        cell
                                .where(question -> question.bin().orElse(0) == bin)
                                .map(part -> Row.of(part, bin))
                                .stream());
        return Stream.concat(Stream.of(Row.of(cell, null)), bins);
    }

    private static Stream<Cell> baselines(Cell cell, List<Cell> cells) {
        return Stream.of(majority(cells, cell.budget()), majority(cells, ONE_SAMPLE))
                .flatMap(Optional::stream)
                .distinct()
                .filter(baseline -> !baseline.equals(cell));
    }

    private static Optional<Cell> majority(List<Cell> cells, int budget) {
        return cells.stream()
                .filter(cell -> cell.contender().equals(Contender.MAJORITY_VOTE) && cell.budget() == budget)
                .findFirst();
    }
}
