package io.reckon.calibration.evidence.difficulty;

import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.SampledQuestion;
import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.RankCorrelation;
import io.reckon.calibration.statistics.Resamples;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How well a deployment's estimate of the pass rate orders questions by difficulty, and sorts them into bins.
 *
 * @param probe scored samples that the estimate saw besides the text, 0 and up
 * @param spearman rank correlation with the share of right ones among the samples that the estimate did <em>not</em> see
 * @param confusion of the bins of these shares with those of the estimates
 */
public record EstimateQuality(int probe, Estimate spearman, Confusion confusion) {

    /** Samples of the scheduler's probe, where the budget allows as many. */
    public static final int DEFAULT_PROBE = 4;

    private static final int[] PROBES = {0, 1, 2, DEFAULT_PROBE, 8};

    /**
     * Quality after several sizes of the probe; that of no probe only where there is a text model, and none where the
     * estimates or the pass rates of all questions are equal.
     *
     * @param difficulty fitted on other questions
     * @param questions with their samples
     */
    public static List<EstimateQuality> of(
            DifficultyFit difficulty, List<SampledQuestion> questions, Resamples resamples) {
        int fewest = questions.stream()
                .mapToInt(question -> question.samples().size())
                .min()
                .orElse(0);
        return IntStream.of(PROBES)
                .filter(probe ->
                        probe < fewest && (probe > 0 || difficulty.text().isPresent()))
                .boxed()
                .flatMap(probe -> after(probe, difficulty, questions, resamples).stream())
                .toList();
    }

    private static Optional<EstimateQuality> after(
            int probe, DifficultyFit difficulty, List<SampledQuestion> questions, Resamples resamples) {
        double[] estimates = questions.stream()
                .mapToDouble(question -> difficulty
                        .posterior(difficulty.priorOf(question.id(), question.text()), question.firstScores(probe))
                        .mean())
                .toArray();
        double[] unseen = questions.stream()
                .mapToDouble(question -> question.passRateAfter(probe))
                .toArray();
        return areOrdered(estimates) && areOrdered(unseen)
                ? Optional.of(new EstimateQuality(
                        probe,
                        resamples.estimate(new RankCorrelation(estimates, unseen)),
                        Confusion.of(bins(difficulty.edges(), unseen), bins(difficulty.edges(), estimates))))
                : Optional.empty();
    }

    /** Whether there is any order to correlate: not all are equal. */
    private static boolean areOrdered(double[] values) {
        return DoubleStream.of(values).distinct().count() > 1;
    }

    private static int[] bins(BinEdges edges, double[] passRates) {
        return DoubleStream.of(passRates).mapToInt(edges::binOf).toArray();
    }
}
