package io.reckon.calibration.measurement;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Contenders side by side on the same questions.
 *
 * @param rows per contender and budget: all questions, then each bin that has questions
 * @param differences of every two contenders at the same budget, and of every one against one sample
 * @param reliability of the confidences, per contender and budget
 */
public record Measurement(List<Row> rows, List<Difference> differences, List<Reliability> reliability) {

    /** Generations of one sample; what is sampled then does not depend on the strategy. */
    public static final int ONE_SAMPLE = 1;

    /** Copies the lists. */
    public Measurement {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
        reliability = List.copyOf(reliability);
    }

    /** Sums cells up. */
    public static Measurement of(List<Cell> cells, PairedBootstrap bootstrap) {
        return new Measurement(
                cells.stream().flatMap(Measurement::rows).toList(),
                cells.stream()
                        .flatMap(cell -> baselines(cell, cells).map(other -> Difference.of(cell, other, bootstrap)))
                        .toList(),
                cells.stream().map(Reliability::of).toList());
    }

    /** The same with this reliability. */
    public Measurement trusting(List<Reliability> measured) {
        return new Measurement(rows, differences, measured);
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

    /** Majority vote and every cell before this one at the same budget, so that each pair is there once; one sample. */
    private static Stream<Cell> baselines(Cell cell, List<Cell> cells) {
        Stream<Cell> before = isMajority(cell)
                ? Stream.empty()
                : Stream.concat(
                        cells.stream().filter(Measurement::isMajority), cells.subList(0, cells.indexOf(cell)).stream());
        Stream<Cell> oneSample = cells.stream().filter(other -> isMajority(other) && other.budget() == ONE_SAMPLE);
        return Stream.concat(before.filter(other -> other.budget() == cell.budget()), oneSample)
                .distinct()
                .filter(other -> !other.equals(cell));
    }

    private static boolean isMajority(Cell cell) {
        return cell.contender().equals(Contender.MAJORITY_VOTE);
    }
}
