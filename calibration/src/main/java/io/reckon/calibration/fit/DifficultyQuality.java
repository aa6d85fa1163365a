package io.reckon.calibration.fit;

import io.reckon.calibration.statistics.RankCorrelation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well difficulty is predicted: Spearman's rank correlation of the expected pass rate with the share of right samples
 * among those that the prediction did not see. Texts are judged by models that were not fitted to their question.
 *
 * @param probe samples that were scored, 0 and up
 * @param spearman with the text, in [-1, 1]; {@code null} where there is no text model
 * @param spearmanWithoutText by the scores alone, in [-1, 1]; {@code null} without a probe
 */
public record DifficultyQuality(
        int probe, @Nullable Double spearman, @Nullable Double spearmanWithoutText) {

    private static final List<Integer> PROBES = List.of(0, 1, 2, 4, 8);

    /** One for each size of the probe that leaves samples to compare with. */
    static List<DifficultyQuality> of(DifficultyFit difficulty, List<SampledQuestion> questions) {
        int fewest = questions.stream()
                .mapToInt(question -> question.samples().size())
                .min()
                .orElse(0);
        return PROBES.stream()
                .filter(probe -> probe < fewest)
                .map(probe -> new DifficultyQuality(
                        probe,
                        difficulty.text().isPresent() ? spearman(difficulty, questions, probe, true) : null,
                        probe > 0 ? spearman(difficulty, questions, probe, false) : null))
                .toList();
    }

    private static @Nullable Double spearman(
            DifficultyFit difficulty, List<SampledQuestion> questions, int probe, boolean withText) {
        double[] expected = questions.stream()
                .mapToDouble(question -> {
                    PassRatePrior before =
                            withText ? difficulty.priorOf(question.id(), question.text()) : difficulty.prior();
                    return difficulty
                            .posterior(before, question.firstScores(probe))
                            .mean();
                })
                .toArray();
        double[] actual = questions.stream()
                .mapToDouble(question -> question.passRateAfter(probe))
                .toArray();
        int[] once = new int[expected.length];
        Arrays.fill(once, 1);
        double correlation = new RankCorrelation(expected, actual).applyAsDouble(once);
        return Stream.of(correlation).filter(Double::isFinite).findFirst().orElse(null);
    }
}
