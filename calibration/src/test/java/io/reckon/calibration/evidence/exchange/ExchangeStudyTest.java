package io.reckon.calibration.evidence.exchange;

import static io.reckon.calibration.evidence.HandMade.QUESTIONS;
import static io.reckon.calibration.evidence.HandMade.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.evidence.HandMade;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.validation.Folds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExchangeStudyTest {

    private final Folds folds = Folds.deal(
            IntStream.range(0, QUESTIONS).mapToObj(HandMade::question).toList(), 1);

    /** Right on bins 1 and 2 for little, on 1 to 4 for much; the larger one on all but bin 1. */
    private final List<Cell> small =
            List.of(cell("majority", 1, 10, place -> place < 40), cell("beam", 64, 1000, place -> place < 80));

    private final Cell large = cell("majority", 1, 140, place -> place >= 20);
    private final ExchangeStudy study = new ExchangeStudy(small, large, folds, Resamples.of(QUESTIONS, 100, 1));

    @Test
    void multipliersAreThoseOfThePaper() {
        assertThat(new Pretraining(14, 0.16).inferenceMultiplier()).isCloseTo(258, within(0.5));
        assertThat(new Pretraining(14, 0.79).inferenceMultiplier()).isCloseTo(63, within(0.5));
        assertThat(new Pretraining(14, 22).inferenceMultiplier()).isCloseTo(15.8, within(0.05));
        assertThatThrownBy(() -> new Pretraining(1, 22)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereLittleIsInferredTheSmallerOneMaySearch() {
        List<Exchange> exchange = study.at(new Pretraining(14, 0.16)); // may spend 258 / 14 * 140 = 2580 tokens' worth

        assertThat(exchange).extracting(each -> each.small().point()).containsExactly(1.0, 1.0, 1.0, 1.0, 0.0);
        assertThat(exchange).extracting(each -> each.large().point()).containsExactly(0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(exchange.get(2).chosen()).containsOnly("beam@64");
        assertThat(exchange.get(0).chosen()).containsOnly("majority@1");
    }

    @Test
    void whereMuchIsInferredItMayNot() {
        List<Exchange> exchange = study.at(new Pretraining(14, 22)); // 158 tokens' worth

        assertThat(exchange).extracting(each -> each.small().point()).containsExactly(1.0, 1.0, 0.0, 0.0, 0.0);
        assertThat(exchange).allSatisfy(each -> {
            assertThat(each.chosen()).containsOnly("majority@1");
            assertThat(each.spentShare()).isLessThan(1);
        });
    }

    @Test
    void noSettingIsChosenOnTheFoldThatMeasuresIt() {
        Cell lucky = cell("rebase", 64, 1000, place -> folds.of(HandMade.question(place)) == 1);
        Cell other = cell("beam", 64, 1000, place -> folds.of(HandMade.question(place)) == 2);
        ExchangeStudy leaking = new ExchangeStudy(List.of(lucky, other), large, folds, Resamples.of(QUESTIONS, 100, 1));

        assertThat(leaking.at(new Pretraining(14, 0.16)))
                .extracting(each -> each.small().point())
                .containsOnly(0.0);
    }
}
