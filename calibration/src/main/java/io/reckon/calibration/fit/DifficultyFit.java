package io.reckon.calibration.fit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Difficulty of a set of questions for one pair of models: what the difficulty service needs, and the oracle bins.
 *
 * @param edges part the bins
 * @param prior distribution of the pass rate
 * @param outcome what an outcome score says about its sample
 * @param oracleBins bin of each question by its pass rate, by id
 */
public record DifficultyFit(
        BinEdges edges, PassRatePrior prior, OutcomeModel outcome, Map<String, Integer> oracleBins) {

    /** Grid of the prior: the pass rates that 64 samples can show. */
    public static final int GRID = 65;

    /** Copies the bins. */
    public DifficultyFit {
        oracleBins = Map.copyOf(oracleBins);
    }

    /** What is assumed before anything is measured: every pass rate equally likely, scores taken at face value. */
    public static DifficultyFit neutral() {
        return new DifficultyFit(BinEdges.EVEN, PassRatePrior.uniform(GRID), OutcomeModel.FACE_VALUE, Map.of());
    }

    /**
     * Fits everything.
     *
     * @param questions with their samples; at least five distinct pass rates, right samples and wrong ones
     * @throws io.reckon.calibration.CalibrationException if the questions are too alike
     */
    public static DifficultyFit of(List<SampledQuestion> questions) {
        BinEdges edges = QuantileEdges.fit(
                questions.stream().map(SampledQuestion::passRate).toList());
        return new DifficultyFit(
                edges,
                PassRatePrior.fit(questions, GRID),
                OutcomeFit.fit(
                        questions.stream().flatMap(q -> q.samples().stream()).toList()),
                questions.stream().collect(Collectors.toMap(SampledQuestion::id, q -> edges.binOf(q.passRate()))));
    }

    /** Expected pass rate of a question whose samples have these outcome scores: the mean of the posterior. */
    double expectedPassRate(List<Double> scores) {
        double evidence = 0;
        double mean = 0;
        for (int point = 0; point < prior.weights().size(); point++) {
            double rate = prior.passRate(point);
            double posterior = prior.weights().get(point);
            for (double score : scores) {
                posterior *= outcome.likelihood(rate, score);
            }
            evidence += posterior;
            mean += rate * posterior;
        }
        return Math.clamp(mean / evidence, 0, 1);
    }

    /** Questions in each bin that has any, easiest first. */
    public Map<Integer, Long> binSizes() {
        return oracleBins.values().stream()
                .collect(Collectors.groupingBy(bin -> bin, TreeMap::new, Collectors.counting()));
    }
}
