package io.reckon.calibration.text;

import io.reckon.calibration.statistics.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Fits the text model: a logistic regression with a ridge of the pass rate on standardised features, and the spread by
 * maximum likelihood of a beta-binomial distribution around what models say of questions that they were not fitted to.
 *
 * @param model fitted to all questions
 * @param heldOut for each question by its id a model that was fitted without it
 */
public record TextFit(TextModel model, Map<String, TextModel> heldOut) {

    private static final int FOLDS = 10;
    private static final double LEAST_SPREAD = 0.05;
    private static final double MOST_SPREAD = 1_000;
    private static final double STEP = 1.02;

    /** Copies the models. */
    public TextFit {
        heldOut = Map.copyOf(heldOut);
    }

    /**
     * Fits the model.
     *
     * @param questions in any order
     * @return empty where there are too few questions for {@value #FOLDS} folds, or their texts do not differ
     */
    public static Optional<TextFit> of(List<SampledText> questions) {
        if (questions.size() < 2 * FOLDS || variable(questions).isEmpty()) {
            return Optional.empty();
        }
        List<TextModel> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(regression(without(questions, fold)));
        }
        double[] means = IntStream.range(0, questions.size())
                .mapToDouble(i -> folds.get(i % FOLDS).mean(questions.get(i).text()))
                .toArray();
        double spread = spread(questions, means);
        Map<String, TextModel> heldOut = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            heldOut.put(questions.get(i).id(), spread(folds.get(i % FOLDS), spread));
        }
        return Optional.of(new TextFit(spread(regression(questions), spread), heldOut));
    }

    private static List<SampledText> without(List<SampledText> questions, int fold) {
        return IntStream.range(0, questions.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(questions::get)
                .toList();
    }

    private static TextModel spread(TextModel model, double spread) {
        return new TextModel(model.intercept(), model.features(), spread);
    }

    private static TextModel regression(List<SampledText> questions) {
        List<Column> columns = variable(questions);
        double[] weights = LogisticRegression.fitSigned(
                columns.stream().map(Column::standardised).toArray(double[][]::new),
                questions.stream().mapToDouble(SampledText::passRate).toArray());
        return new TextModel(
                weights[0],
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).weighing(weights[i + 1]))
                        .toList(),
                1);
    }

    /** The features that are not the same for all questions. */
    private static List<Column> variable(List<SampledText> questions) {
        List<QuestionText> texts = questions.stream()
                .map(question -> QuestionText.of(question.text()))
                .toList();
        return Arrays.stream(TextFeature.values())
                .map(feature -> Column.of(feature.label(), texts))
                .filter(column -> column.scale > 0)
                .toList();
    }

    /** Maximum likelihood of the number of right samples, over a fine grid. */
    private static double spread(List<SampledText> questions, double[] means) {
        double best = LEAST_SPREAD;
        double most = Double.NEGATIVE_INFINITY;
        for (double spread = LEAST_SPREAD; spread < MOST_SPREAD; spread *= STEP) {
            double likelihood = 0;
            for (int i = 0; i < means.length; i++) {
                likelihood += logLikelihood(questions.get(i), means[i] * spread, (1 - means[i]) * spread);
            }
            if (likelihood > most) {
                most = likelihood;
                best = spread;
            }
        }
        return best;
    }

    /** Of a beta-binomial distribution, up to what does not depend on its parameters. */
    private static double logLikelihood(SampledText question, double alpha, double beta) {
        return logRising(alpha, question.right())
                + logRising(beta, question.samples() - question.right())
                - logRising(alpha + beta, question.samples());
    }

    private static double logRising(double from, int factors) {
        double sum = 0;
        for (int i = 0; i < factors; i++) {
            sum += Math.log(from + i);
        }
        return sum;
    }

    /** Values of one feature. */
    @SuppressWarnings("ArrayRecordComponent") // written once, then only read
    private record Column(String name, double[] values, double mean, double scale) {

        static Column of(String name, List<QuestionText> texts) {
            double[] values = texts.stream()
                    .mapToDouble(text -> TextFeature.value(name, text))
                    .toArray();
            double mean = DoubleStream.of(values).average().orElse(0);
            double variance = DoubleStream.of(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Column(name, values, mean, variance < 1e-12 ? 0 : Math.sqrt(variance));
        }

        double[] standardised() {
            return DoubleStream.of(values).map(value -> (value - mean) / scale).toArray();
        }

        TextModel.Weight weighing(double weight) {
            return new TextModel.Weight(name, weight, mean, scale);
        }
    }
}
