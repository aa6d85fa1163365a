package io.reckon.calibration.validation;

import io.reckon.calibration.fit.ExpectedAccuracies;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.statistics.Share;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.validation.CrossValidated.Accuracy;
import io.reckon.calibration.validation.CrossValidated.BestFixed;
import io.reckon.calibration.validation.CrossValidated.Choice;
import io.reckon.calibration.validation.CrossValidated.Gain;
import io.reckon.calibration.validation.CrossValidated.InSample;
import io.reckon.calibration.validation.CrossValidated.Predicted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cross-validates the strategies measured at one budget. */
final class BudgetValidation {

    private final Folds folds;
    private final List<Cell> cells;
    private final List<LabelledQuestion> questions;

    /**
     * Takes the questions that are in a fold.
     *
     * @param cells of one budget, at least one
     * @throws IllegalArgumentException if their questions differ
     */
    BudgetValidation(List<Cell> cells, Folds folds) {
        this.folds = folds;
        this.cells = cells.stream()
                .map(cell -> cell.where(folds::hold).orElseThrow())
                .toList();
        this.questions = questions(this.cells.getFirst());
        if (!this.cells.stream().allMatch(cell -> questions(cell).equals(questions))) {
            throw new IllegalArgumentException("cells of different questions");
        }
    }

    /** @param predictions ways to tell the bin of a question; may be none */
    CrossValidated result(PairedBootstrap bootstrap, List<BinPrediction> predictions) {
        Map<Integer, ExpectedAccuracies> tables = choices(this::fold, this::tableFor);
        Map<Part, Cell> byBin = choices(
                this::part, part -> chosen(Objects.requireNonNull(tables.get(part.fold())), oracle(part.bin())));
        Map<Integer, Cell> fixed = choices(this::fold, this::chosenFor);
        double[] optimal = right(question -> byBin.get(part(question)));
        double[] single = right(question -> fixed.get(fold(question)));
        return new CrossValidated(
                cells.getFirst().budget(),
                questions.size(),
                Accuracy.of(share(optimal)),
                new BestFixed(
                        fixed.values().stream().map(BudgetValidation::label).toList(),
                        share(single).value()),
                Gain.of(minus(optimal, single), bootstrap),
                inSample(),
                predictions.stream()
                        .map(prediction -> predicted(prediction, tables, single, bootstrap))
                        .toList(),
                byBin.entrySet().stream()
                        .map(chosen -> new Choice(
                                chosen.getKey().bin(), chosen.getKey().fold(), label(chosen.getValue())))
                        .toList());
    }

    /** What to expect for a fold: by the questions of the other fold, and by nothing else. */
    private ExpectedAccuracies tableFor(int fold) {
        int choosing = Folds.other(fold);
        return ExpectedAccuracies.of(where(question -> fold(question) == choosing));
    }

    /** The strategy with the highest expected accuracy over a distribution of bins; among equals the cheapest. */
    private Cell chosen(ExpectedAccuracies table, List<Double> bins) {
        return cell(table.cells().stream()
                .min(Comparator.comparingDouble((Cell cell) -> -expected(table.of(cell), bins))
                        .thenComparingDouble(ExpectedAccuracies::tokens)
                        .thenComparing(cell -> cell.contender().label()))
                .orElseThrow()
                .contender());
    }

    private Predicted predicted(
            BinPrediction prediction,
            Map<Integer, ExpectedAccuracies> tables,
            double[] single,
            PairedBootstrap bootstrap) {
        Map<List<Object>, Cell> known = new HashMap<>();
        double[] reached = right(question -> {
            List<Double> bins = prediction.probabilities(question, budget());
            return known.computeIfAbsent(
                    List.of(fold(question), bins),
                    key -> chosen(Objects.requireNonNull(tables.get(fold(question))), bins));
        });
        return new Predicted(
                prediction.name(), Accuracy.of(share(reached)), Gain.of(minus(reached, single), bootstrap));
    }

    private int budget() {
        return cells.getFirst().budget();
    }

    private static List<Double> oracle(int bin) {
        return IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .mapToObj(other -> other == bin ? 1.0 : 0.0)
                .toList();
    }

    private static double expected(List<Double> accuracies, List<Double> bins) {
        return IntStream.range(0, bins.size())
                .mapToDouble(bin -> bins.get(bin) * accuracies.get(bin))
                .sum();
    }

    /** The best single strategy for a fold: by all questions of the other fold, and by nothing else. */
    private Cell chosenFor(int fold) {
        int choosing = Folds.other(fold);
        return best(question -> fold(question) == choosing);
    }

    private InSample inSample() {
        Map<Integer, Cell> byBin = choices(BudgetValidation::bin, bin -> best(question -> bin(question) == bin));
        Cell single = best(question -> true);
        return new InSample(
                share(right(question -> byBin.get(bin(question)))).value(),
                single.accuracy().value(),
                label(single));
    }

    private Cell best(Predicate<LabelledQuestion> among) {
        return cell(ExpectedAccuracies.best(where(among)).contender());
    }

    private List<Cell> where(Predicate<LabelledQuestion> among) {
        return cells.stream().map(cell -> cell.where(among).orElseThrow()).toList();
    }

    private Cell cell(Contender contender) {
        return cells.stream()
                .filter(cell -> cell.contender().equals(contender))
                .findFirst()
                .orElseThrow();
    }

    /** One choice for each part of the questions, in the order of the parts. */
    private <T, V> SortedMap<T, V> choices(Function<LabelledQuestion, T> part, Function<T, V> choice) {
        return questions.stream()
                .map(part)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), choice, (one, same) -> one, TreeMap::new));
    }

    /** 1 where the strategy that is chosen for a question is right, else 0; one per question. */
    private double[] right(Function<LabelledQuestion, Cell> choice) {
        return IntStream.range(0, questions.size())
                .mapToDouble(i -> choice.apply(questions.get(i)).trials().get(i).right() ? 1 : 0)
                .toArray();
    }

    private static Share share(double[] right) {
        return new Share((int) Arrays.stream(right).sum(), right.length);
    }

    private static double[] minus(double[] right, double[] other) {
        return IntStream.range(0, right.length)
                .mapToDouble(i -> right[i] - other[i])
                .toArray();
    }

    private Part part(LabelledQuestion question) {
        return new Part(bin(question), fold(question));
    }

    private int fold(LabelledQuestion question) {
        return folds.of(question);
    }

    private static int bin(LabelledQuestion question) {
        return question.bin().orElseThrow();
    }

    private static String label(Cell cell) {
        return cell.contender().label();
    }

    private static List<LabelledQuestion> questions(Cell cell) {
        return cell.trials().stream().map(GradedTrial::question).toList();
    }

    /** The questions of one bin in one fold. */
    private record Part(int bin, int fold) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return Comparator.comparingInt(Part::bin)
                    .thenComparingInt(Part::fold)
                    .compare(this, other);
        }
    }
}
