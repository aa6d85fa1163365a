package io.reckon.calibration.evidence;

import io.reckon.calibration.derived.Samples;
import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.evidence.curve.Outcomes;
import io.reckon.calibration.evidence.curve.Point;
import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.SampledQuestion;
import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Progress;
import io.reckon.calibration.trial.RecordedRun;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What recorded runs hold on one set of questions.
 *
 * @param cells complete ones, all over the same questions in the same order
 * @param derived cells that follow from the samples; their confidences are vote shares
 * @param sampled every question sampled and scored, with all candidates; in the order of the questions
 * @param missing trials that an incomplete cell lacks, by its name; such cells are left out
 */
public record Recording(
        List<Cell> cells, List<Cell> derived, List<GradedTrial> sampled, SortedMap<String, Integer> missing) {

    /** Copies the collections. */
    public Recording {
        cells = List.copyOf(cells);
        derived = List.copyOf(derived);
        sampled = List.copyOf(sampled);
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /**
     * Reads and grades recorded runs. Where two hold the same cell, the fuller one counts, else the first.
     *
     * @param questions that every run asked; those that are left out of the file's are left out of the runs'
     * @throws io.reckon.calibration.CalibrationException if a run asked other questions, or no samples are complete
     */
    public static Recording of(List<RecordedRun> runs, LabelledQuestions questions, Progress progress) {
        return new RecordedCells(questions).read(runs, progress);
    }

    /**
     * Reads and grades recorded runs that hold no samples.
     *
     * @return complete cells over the same questions in the same order
     * @throws io.reckon.calibration.CalibrationException if a run asked other questions
     */
    public static List<Cell> cells(List<RecordedRun> runs, LabelledQuestions questions, Progress progress) {
        return new RecordedCells(questions).cells(runs, progress);
    }

    /** The same questions in the bins of their oracle pass rates: the shares of right ones among their samples. */
    public Recording inBins(BinEdges edges) {
        Map<String, Integer> bins = samples().stream()
                .collect(Collectors.toMap(SampledQuestion::id, question -> edges.binOf(question.passRate())));
        return new Recording(inBins(cells, bins), inBins(derived, bins), trialsInBins(sampled, bins), missing);
    }

    /**
     * The same with what sampling strategies would have reached on the samples at every power of two up to their number.
     * Where such a cell was recorded itself, that is kept.
     */
    public Recording withDerived() {
        Grader grader = new Grader();
        List<Samples> samples =
                sampled.stream().map(trial -> Samples.of(trial, grader)).toList();
        int most = sampled.getFirst().answer().candidates().size();
        List<Cell> smaller = IntStream.iterate(1, budget -> budget <= most, budget -> 2 * budget)
                .boxed()
                .flatMap(budget -> Baseline.contenders().stream()
                        .filter(contender -> !holds(contender, budget))
                        .map(contender -> new Cell(
                                contender,
                                budget,
                                samples.stream()
                                        .map(question -> question.trial(contender, budget))
                                        .toList())))
                .toList();
        return new Recording(cells, smaller, sampled, missing);
    }

    /** Cells that were recorded, then those that were derived. */
    public List<Cell> all() {
        return Stream.concat(cells.stream(), derived.stream()).toList();
    }

    private boolean holds(Contender contender, int budget) {
        return cells.stream().anyMatch(cell -> cell.contender().equals(contender) && cell.budget() == budget);
    }

    /** The questions, in their order. */
    public List<LabelledQuestion> questions() {
        return sampled.stream().map(GradedTrial::question).toList();
    }

    /** The questions with their samples, in their order. */
    public List<SampledQuestion> samples() {
        Grader grader = new Grader();
        return sampled.stream().map(trial -> SampledQuestion.of(trial, grader)).toList();
    }

    /** Questions in a bin. */
    public int sizeOf(int bin) {
        return (int) questions().stream()
                .filter(question -> question.bin().orElse(0) == bin)
                .count();
    }

    /** All cells of one contender as a curve; with one generation every strategy is one sample. */
    public Curve curve(Contender contender) {
        List<Cell> own = all().stream()
                .filter(cell -> cell.contender().equals(contender))
                .toList();
        Stream<Cell> one = own.stream().anyMatch(cell -> cell.budget() == Measurement.ONE_SAMPLE)
                ? Stream.empty()
                : oneSample().stream();
        return new Curve(
                contender.label(),
                Stream.concat(one, own.stream())
                        .map(cell -> new Point(cell.budget(), Outcomes.of(cell)))
                        .toList());
    }

    /** Contenders with a cell, in the order of the recording. */
    public List<Contender> contenders() {
        return all().stream().map(Cell::contender).distinct().toList();
    }

    private List<Cell> oneSample() {
        return all().stream()
                .filter(cell -> cell.budget() == Measurement.ONE_SAMPLE
                        && cell.contender().equals(Contender.MAJORITY_VOTE))
                .toList();
    }

    private static List<Cell> inBins(List<Cell> cells, Map<String, Integer> bins) {
        return cells.stream()
                .map(cell -> new Cell(cell.contender(), cell.budget(), trialsInBins(cell.trials(), bins)))
                .toList();
    }

    private static List<GradedTrial> trialsInBins(List<GradedTrial> trials, Map<String, Integer> bins) {
        return trials.stream()
                .map(trial -> new GradedTrial(
                        trial.question()
                                .inBin(OptionalInt.of(Objects.requireNonNull(
                                        bins.get(trial.question().id())))),
                        trial.answer(),
                        trial.right()))
                .toList();
    }
}
