package io.reckon.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.reckon.difficulty.PassRateDistribution.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DifficultyModelTest {

    private static final String QUESTION = "What is 1 + 1?";
    private static final double ROUNDING = 1e-12;

    private static final DifficultyModel MODEL = new DifficultyModel(
            uniform(65),
            Optional.empty(),
            new OutcomeModel(1.2, -0.3, 0.45),
            new DifficultyBins(List.of(0.8, 0.6, 0.4, 0.2)));

    @Test
    void withoutScoresThePriorIsTheEstimate() {
        DifficultyEstimate estimate = MODEL.estimate(QUESTION, ProbeScores.NONE);

        assertThat(estimate.expectedPassRate()).isCloseTo(0.5, within(ROUNDING));
        assertThat(estimate.binProbabilities()).isEqualTo(MODEL.bins().probabilities(MODEL.prior()));
    }

    @Test
    void confidentScoresFindThePassRate() {
        // 12 of 16 surely right
        DifficultyEstimate estimate =
                MODEL.estimate(QUESTION, scores(DoubleStream.concat(repeat(1.0, 12), repeat(0.0, 4))));

        assertThat(estimate.expectedPassRate()).isCloseTo(13.0 / 18, within(0.02));
        assertThat(estimate.bin()).isEqualTo(2);
    }

    @Test
    void moreEvidenceMakesTheBinSurer() {
        DifficultyEstimate few = MODEL.estimate(QUESTION, scores(repeat(0.999, 2)));
        DifficultyEstimate many = MODEL.estimate(QUESTION, scores(repeat(0.999, 16)));

        assertThat(many.binProbabilities().getFirst())
                .isGreaterThan(few.binProbabilities().getFirst());
    }

    @Test
    void takesTheLargestProbe() {
        DifficultyEstimate estimate = MODEL.estimate(QUESTION, scores(repeat(0.0, ProbeScores.MAX)));

        assertThat(estimate.bin()).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(repeat(0.0, ProbeScores.MAX + 1)))
                .withMessageContaining("at most 1024");
    }

    @Property
    void binProbabilitiesSumToOne(@ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 1) Double> scores) {
        DifficultyEstimate estimate = MODEL.estimate(QUESTION, new ProbeScores(scores));

        assertThat(estimate.binProbabilities().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(estimate.binProbabilities().get(estimate.bin() - 1))
                .isEqualTo(Collections.max(estimate.binProbabilities()));
    }

    @Property
    void higherScoresNeverLowerTheExpectedPassRate(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1) Double> scores,
            @ForAll @IntRange(max = 39) int place,
            @ForAll @DoubleRange(min = 0, max = 1) double raise) {
        List<Double> raised = new ArrayList<>(scores);
        raised.set(place % scores.size(), Math.max(raise, scores.get(place % scores.size())));

        assertThat(MODEL.estimate(QUESTION, new ProbeScores(raised)).expectedPassRate())
                .isGreaterThanOrEqualTo(
                        MODEL.estimate(QUESTION, new ProbeScores(scores)).expectedPassRate() - ROUNDING);
    }

    @Property
    void orderOfScoresIsIrrelevant(
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 1) Double> scores, @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(MODEL.estimate(QUESTION, new ProbeScores(shuffled)))
                .isEqualTo(MODEL.estimate(QUESTION, new ProbeScores(scores)));
    }

    private static PassRateDistribution uniform(int points) {
        return new PassRateDistribution(IntStream.range(0, points)
                .mapToObj(i -> new Point((double) i / (points - 1), 1.0 / points))
                .toList());
    }

    private static DoubleStream repeat(double score, int times) {
        return DoubleStream.generate(() -> score).limit(times);
    }

    private static ProbeScores scores(DoubleStream values) {
        return new ProbeScores(values.boxed().toList());
    }
}
