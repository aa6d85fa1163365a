package io.reckon.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextModelTest {

    private static final PassRateDistribution GRID = new PassRateDistribution(IntStream.range(0, 65)
            .mapToObj(place -> new PassRateDistribution.Point(place / 64.0, 1 / 65.0))
            .toList());
    private static final TextModel MODEL =
            new TextModel(0, List.of(new TextModel.Term(TextFeature.named("numbers"), -1, 2, 1)), 8);
    private static final DifficultyModel DIFFICULTY = new DifficultyModel(
            GRID, Optional.of(MODEL), new OutcomeModel(1, 0, 0.5), new DifficultyBins(List.of(0.8, 0.6, 0.4, 0.2)));

    @Test
    void meanIsTheLogisticOfTheStandardisedFeatures() {
        assertThat(MODEL.mean(QuestionText.of("3 and 4"))).isEqualTo(0.5);
        assertThat(MODEL.mean(QuestionText.of("3 and 4 and 5"))).isCloseTo(1 / (1 + Math.E), within(1e-12));
    }

    @Test
    void textAloneMakesMoreNumbersHarder() {
        DifficultyEstimate easy = DIFFICULTY.estimate("None at all", ProbeScores.NONE);
        DifficultyEstimate hard = DIFFICULTY.estimate("1 2 3 4 5", ProbeScores.NONE);

        assertThat(easy.bin()).isEqualTo(1);
        assertThat(hard.bin()).isEqualTo(5);
        assertThat(easy.expectedPassRate()).isGreaterThan(0.8);
    }

    @Test
    void expectedPassRateIsTheMeanOfTheBetaDistribution() {
        assertThat(MODEL.distribution(QuestionText.of("3 and 4 and 5"), GRID).mean())
                .isCloseTo(1 / (1 + Math.E), within(0.01));
    }

    @Test
    void probeCorrectsTheText() {
        DifficultyEstimate corrected = DIFFICULTY.estimate(
                "1 2 3 4 5",
                new ProbeScores(
                        IntStream.range(0, 24).mapToObj(sample -> 0.9999).toList()));

        assertThat(corrected.expectedPassRate()).isGreaterThan(0.7);
    }
}
