package io.reckon.calibration.fit;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.text.SampledText;
import io.reckon.calibration.text.TextFit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Difficulty of a set of questions for one pair of models: what the difficulty service needs, and the oracle bins.
 *
 * @param edges part the bins
 * @param prior distribution of the pass rate
 * @param outcome what an outcome score says about its sample
 * @param text what the text of a question says; empty where nothing is known of texts
 * @param oracleBins bin of each question by its pass rate, by id
 */
public record DifficultyFit(
        BinEdges edges,
        PassRatePrior prior,
        OutcomeModel outcome,
        Optional<TextFit> text,
        Map<String, Integer> oracleBins) {

    /** Grid of the prior: the pass rates that 64 samples can show. */
    public static final int GRID = 65;

    /** Copies the bins. */
    public DifficultyFit {
        oracleBins = Map.copyOf(oracleBins);
    }

    /** What is assumed before anything is measured: every pass rate equally likely, scores taken at face value. */
    public static DifficultyFit neutral() {
        return new DifficultyFit(
                BinEdges.EVEN, PassRatePrior.uniform(GRID), OutcomeModel.FACE_VALUE, Optional.empty(), Map.of());
    }

    /**
     * Fits everything.
     *
     * @param given edges of the bins; empty: quantiles of the pass rates
     * @param questions with their samples; at least five distinct pass rates, right samples and wrong ones
     * @throws io.reckon.calibration.CalibrationException if the questions are too alike
     */
    public static DifficultyFit of(List<SampledQuestion> questions, Optional<BinEdges> given) {
        BinEdges edges = given.orElseGet(() -> QuantileEdges.fit(
                questions.stream().map(SampledQuestion::passRate).toList()));
        return new DifficultyFit(
                edges,
                PassRatePrior.fit(questions, GRID),
                OutcomeFit.fit(
                        questions.stream().flatMap(q -> q.samples().stream()).toList()),
                TextFit.of(questions.stream()
                        .map(q -> new SampledText(
                                q.id(), q.text(), q.right(), q.samples().size()))
                        .toList()),
                questions.stream().collect(Collectors.toMap(SampledQuestion::id, q -> edges.binOf(q.passRate()))));
    }

    /**
     * What is known of a question's pass rate before it is sampled, by a text model that was not fitted to it where it is one
     * of those that were fitted.
     */
    public PassRatePrior priorOf(String id, String question) {
        return text.map(fit -> fit.heldOut().getOrDefault(id, fit.model()))
                .map(model -> new PassRatePrior(model.prior(question, GRID)))
                .orElse(prior);
    }

    /** What is known of it once samples had these outcome scores (Bayes' rule). */
    public PassRatePrior posterior(PassRatePrior before, List<Double> scores) {
        double[] weights = new double[before.weights().size()];
        for (int point = 0; point < weights.length; point++) {
            weights[point] = before.weights().get(point);
            for (double score : scores) {
                weights[point] *= outcome.likelihood(before.passRate(point), score);
            }
        }
        double evidence = DoubleStream.of(weights).sum();
        // a weight may vanish beside the others; it stays possible
        return new PassRatePrior(DoubleStream.of(weights)
                .mapToObj(weight -> Math.max(Double.MIN_NORMAL, weight / evidence))
                .toList());
    }

    /** Probability of each bin, easiest first, where this is known of the pass rate. */
    public List<Double> binProbabilities(PassRatePrior known) {
        double[] bins = new double[LabelledQuestion.BINS];
        for (int point = 0; point < known.weights().size(); point++) {
            bins[edges.binOf(known.passRate(point)) - 1] += known.weights().get(point);
        }
        return DoubleStream.of(bins).boxed().toList();
    }

    /** Questions in each bin that has any, easiest first. */
    public Map<Integer, Long> binSizes() {
        return oracleBins.values().stream()
                .collect(Collectors.groupingBy(bin -> bin, TreeMap::new, Collectors.counting()));
    }
}
