package io.reckon.calibration.evidence.difficulty;

import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.SampledQuestion;
import io.reckon.calibration.fit.ScoredSample;
import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.RankCorrelation;
import io.reckon.calibration.statistics.Resamples;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well an estimate of the pass rate orders questions by difficulty, and sorts them into bins.
 *
 * @param probe scored samples that the estimate saw, 0 and up; 0: the text of the question alone
 * @param spearman rank correlation of estimate and oracle pass rate over the samples that the estimate did <em>not</em> see
 * @param confusion of the oracle bins with those of the estimates
 */
public record DifficultyQuality(int probe, Estimate spearman, Confusion confusion) {

    /** Samples of the scheduler's probe, where the budget allows as many. */
    public static final int DEFAULT_PROBE = 4;

    /** Expected pass rate of a question. */
    @FunctionalInterface
    public interface Estimator {

        /**
         * Estimates.
         *
         * @param question where it stands in the order of the questions, 0 and up
         * @param scores outcome scores of the probe's samples; empty: the text alone
         * @return in [0, 1]
         */
        double passRate(int question, List<Double> scores);
    }

    /**
     * Quality of an estimator on these questions.
     *
     * @param questions with more samples each than the probe sees
     * @param probe samples that it sees, 0 and up
     */
    public static DifficultyQuality of(
            List<SampledQuestion> questions, int probe, Estimator estimator, BinEdges edges, Resamples resamples) {
        double[] estimates = IntStream.range(0, questions.size())
                .mapToDouble(i -> estimator.passRate(i, scores(questions.get(i), probe)))
                .toArray();
        double[] unseen = questions.stream()
                .mapToDouble(question -> passRate(question.samples().stream().skip(probe)))
                .toArray();
        return new DifficultyQuality(
                probe,
                resamples.estimate(new RankCorrelation(estimates, unseen)),
                Confusion.of(bins(edges, unseen), bins(edges, estimates)));
    }

    private static List<Double> scores(SampledQuestion question, int probe) {
        return question.samples().stream().limit(probe).map(ScoredSample::score).toList();
    }

    private static double passRate(Stream<ScoredSample> samples) {
        return samples.mapToDouble(sample -> sample.right() ? 1 : 0).average().orElseThrow();
    }

    private static int[] bins(BinEdges edges, double[] passRates) {
        return IntStream.range(0, passRates.length)
                .map(i -> edges.binOf(passRates[i]))
                .toArray();
    }
}
