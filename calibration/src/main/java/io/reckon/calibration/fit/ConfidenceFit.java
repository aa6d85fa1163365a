package io.reckon.calibration.fit;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.Forecast;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.statistics.LogisticRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fits the confidence model to graded answers, and tries it on questions that it was not fitted to. */
public final class ConfidenceFit {

    private static final int UNSCORED_FEATURES = 2;
    private static final int SCORED_FEATURES = 3;

    private final List<Cell> cells;
    private final ProbedPassRates passRates;

    private ConfidenceFit(List<Cell> cells, ProbedPassRates passRates) {
        this.cells = List.copyOf(cells);
        this.passRates = passRates;
    }

    /**
     * Fits the model to all answers; its reliability is that of two other models, each fitted to every other question and
     * tried on the rest.
     *
     * @return empty where none of the answers was scored, or all of them were: a model needs both
     */
    static Optional<Result> of(List<Cell> cells, ProbedPassRates passRates) {
        ConfidenceFit fit = new ConfidenceFit(cells, passRates);
        List<Optional<ConfidenceModel>> halves = List.of(model(fit.half(1)), model(fit.half(0)));
        return model(Stream.concat(fit.half(0).stream(), fit.half(1).stream()).toList())
                .filter(model -> halves.stream().allMatch(Optional::isPresent))
                .map(model -> fit.result(
                        model, halves.stream().map(Optional::orElseThrow).toList()));
    }

    private Result result(ConfidenceModel model, List<ConfidenceModel> halves) {
        return new Result(
                model,
                cells.stream()
                        .map(cell -> reliability(cell, halves, ConfidenceModel::ofPinned))
                        .toList(),
                cells.stream()
                        .map(cell -> reliability(cell, halves, ConfidenceModel::ofEstimated))
                        .toList());
    }

    /** What the models say of the questions that they were not fitted to. */
    private Reliability reliability(
            Cell cell,
            List<ConfidenceModel> halves,
            ToDoubleBiFunction<ConfidenceModel, ConfidenceSample> probability) {
        List<Forecast> forecasts = IntStream.range(0, halves.size())
                .boxed()
                .flatMap(half -> samples(cell, half).stream()
                        .map(sample ->
                                new Forecast(probability.applyAsDouble(halves.get(half), sample), sample.right())))
                .toList();
        return Reliability.of(cell.contender().label(), cell.budget(), forecasts);
    }

    private List<ConfidenceSample> half(int half) {
        return cells.stream().flatMap(cell -> samples(cell, half).stream()).toList();
    }

    /** The answers of a cell to every other question. */
    private List<ConfidenceSample> samples(Cell cell, int half) {
        List<ConfidenceSample> samples = new ArrayList<>();
        for (int place = half; place < cell.trials().size(); place += 2) {
            GradedTrial trial = cell.trials().get(place);
            if (trial.answer().certainty() != null && passRates.knows(trial)) {
                samples.add(new ConfidenceSample(
                        trial.answer().certainty(), passRates.of(trial, cell.budget()), trial.right()));
            }
        }
        return samples;
    }

    private static Optional<ConfidenceModel> model(List<ConfidenceSample> samples) {
        List<ConfidenceSample> scored =
                samples.stream().filter(ConfidenceSample::isScored).toList();
        List<ConfidenceSample> unscored =
                samples.stream().filter(sample -> !sample.isScored()).toList();
        return scored.isEmpty() || unscored.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConfidenceModel(
                        weights(unscored, UNSCORED_FEATURES),
                        weights(scored, SCORED_FEATURES),
                        weights(scored, ConfidenceSample.FEATURES)));
    }

    private static ConfidenceWeights weights(List<ConfidenceSample> samples, int count) {
        double[][] features = IntStream.range(0, count)
                .mapToObj(feature -> samples.stream()
                        .mapToDouble(sample -> sample.feature(feature))
                        .toArray())
                .toArray(double[][]::new);
        boolean[] right = new boolean[samples.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = samples.get(i).right();
        }
        return ConfidenceWeights.of(LogisticRegression.fit(features, right));
    }

    /**
     * A confidence model and how far it can be trusted.
     *
     * @param model fitted to all answers
     * @param pinned reliability on held-out questions for each strategy and budget, as of pinned strategies
     * @param estimated the same where the difficulty is estimated
     */
    public record Result(ConfidenceModel model, List<Reliability> pinned, List<Reliability> estimated) {

        /** Copies both lists. */
        public Result {
            pinned = List.copyOf(pinned);
            estimated = List.copyOf(estimated);
        }
    }
}
