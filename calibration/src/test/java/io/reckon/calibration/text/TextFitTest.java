package io.reckon.calibration.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextFitTest {

    @Test
    void findsThatLargeNumbersAreHard() {
        TextFit fit = TextFit.of(questions(200, true)).orElseThrow();

        assertThat(fit.model().mean("What is 3 plus 4?"))
                .isGreaterThan(fit.model().mean("What is 12345678 plus 4?") + 0.3);
        assertThat(fit.model().spread()).isPositive();
        assertThat(fit.heldOut()).hasSize(200).doesNotContainValue(fit.model());
    }

    @Test
    void priorIsADistributionWithTheMeanOfTheModel() {
        TextModel model = new TextModel(-1, List.of(new TextModel.Weight("numbers", 0.5, 2, 1)), 8);

        List<Double> prior = model.prior("1, 2 and 3", 65);

        assertThat(prior).hasSize(65).allMatch(weight -> weight > 0);
        assertThat(prior.stream().mapToDouble(weight -> weight).sum()).isCloseTo(1, within(1e-12));
        assertThat(IntStream.range(0, 65)
                        .mapToDouble(i -> prior.get(i) * i / 64)
                        .sum())
                .isCloseTo(model.mean("1, 2 and 3"), within(0.01));
        assertThat(model.mean("1, 2 and 3")).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-12));
    }

    @Test
    void textsThatAreAllAlikeSayNothing() {
        assertThat(TextFit.of(questions(200, false))).isEmpty();
        assertThat(TextFit.of(questions(19, true))).isEmpty();
    }

    @Test
    void isDeterministic() {
        assertThat(TextFit.of(questions(60, true))).isEqualTo(TextFit.of(questions(60, true)));
    }

    /** The more digits, the fewer of 64 samples are right. */
    private static List<SampledText> questions(int count, boolean differ) {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int digits = differ ? 1 + i % 8 : 3;
                    int right = (int) IntStream.range(0, 64)
                            .filter(sample -> random.nextDouble() < 1.0 / digits)
                            .count();
                    return new SampledText("q" + i, "What is " + "7".repeat(digits) + " plus 4?", right, 64);
                })
                .toList();
    }
}
