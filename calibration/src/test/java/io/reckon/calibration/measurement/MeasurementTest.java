package io.reckon.calibration.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Fixtures;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(500, 1);
    private static final Contender BEAM = new Contender.BeamSearch(4);

    private static final Cell ONE = cell(Contender.MAJORITY_VOTE, 1, i -> i < 4);
    private static final Cell MAJORITY = cell(Contender.MAJORITY_VOTE, 4, i -> i < 5);
    private static final Cell SEARCH = cell(BEAM, 4, i -> i < 8);

    @Test
    void rowsSumUpAllQuestionsAndEachBin() {
        List<Row> rows = Measurement.of(List.of(SEARCH), BOOTSTRAP).rows();

        assertThat(rows)
                .extracting(Row::strategy, Row::budget, Row::bin, Row::questions, Row::accuracy)
                .containsExactly(
                        tuple("beam", 4, null, 10, 0.8), tuple("beam", 4, 2, 5, 1.0), tuple("beam", 4, 4, 5, 0.6));
        assertThat(rows.getFirst().generations()).isEqualTo(4.5);
        assertThat(rows.getFirst().proposerTokens()).isEqualTo(100);
        assertThat(rows.getFirst().verifierTokens()).isEqualTo(50);
        assertThat(rows.getFirst().seconds()).isEqualTo(2);
        assertThat(rows.getFirst().overBudget()).isEqualTo(1);
    }

    @Test
    void questionThatSharesItsBudgetMaySpendWhatTheOthersSpare() {
        Cell alone = cell(new Contender.Policy(), 4, i -> true);
        Cell two = cell(Contender.parse("policy-shared:2"), 4, i -> true);
        Cell three = cell(Contender.parse("policy-shared:3"), 4, i -> true);

        // 9 generations, of which it can get 4, 2 * 3 + 1 and 3 * 3 + 1
        assertThat(List.of(alone, two, three)).extracting(Cell::overBudget).containsExactly(1, 1, 0);
    }

    @Test
    void differencesArePairedWithMajorityAndOneSample() {
        List<Difference> differences =
                Measurement.of(List.of(ONE, MAJORITY, SEARCH), BOOTSTRAP).differences();

        assertThat(differences)
                .extracting(Difference::strategy, Difference::budget, Difference::against, Difference::againstBudget)
                .containsExactly(
                        tuple("majority", 4, "majority", 1),
                        tuple("beam", 4, "majority", 4),
                        tuple("beam", 4, "majority", 1));
        assertThat(differences.get(1).accuracy()).isCloseTo(0.3, within(1e-12));
        assertThat(differences.get(1).low()).isGreaterThanOrEqualTo(0).isLessThan(0.3);
        assertThat(differences.get(1).high()).isGreaterThan(0.3);
    }

    @Test
    void everyTwoContendersArePairedOnceWithMajorityAsTheBaseline() {
        Cell weighted = cell(new Contender.BestOfNWeighted(), 4, i -> i < 6);

        assertThat(Measurement.of(List.of(SEARCH, weighted, MAJORITY), BOOTSTRAP)
                        .differences())
                .extracting(Difference::strategy, Difference::against)
                .containsExactly(
                        tuple("beam", "majority"),
                        tuple("best-of-n-weighted", "majority"),
                        tuple("best-of-n-weighted", "beam"));
    }

    @Test
    void reliabilityIsThatOfTheConfidencesOfEachCell() {
        List<Reliability> reliability =
                Measurement.of(List.of(MAJORITY, SEARCH), BOOTSTRAP).reliability();

        assertThat(reliability)
                .extracting(Reliability::strategy, Reliability::budget, Reliability::answers)
                .containsExactly(tuple("majority", 4, 10), tuple("beam", 4, 10));
        assertThat(reliability.getFirst().expectedCalibrationError()).isCloseTo(0.25, within(1e-12));
        assertThat(reliability.getFirst().bins().get(7)).isEqualTo(new ReliabilityBin(0.7, 0.8, 10, 0.75, 0.5));
    }

    @Test
    void cellsOfOtherQuestionsCannotBePaired() {
        Cell shorter = new Cell(BEAM, 4, SEARCH.trials().reversed());

        assertThatIllegalArgumentException().isThrownBy(() -> shorter.minus(MAJORITY));
    }

    private static Cell cell(Contender contender, int budget, IntPredicate right) {
        return new Cell(
                contender,
                budget,
                IntStream.range(0, 10)
                        .mapToObj(i -> new GradedTrial(question(i), answer(i), right.test(i)))
                        .toList());
    }

    private static LabelledQuestion question(int i) {
        return Fixtures.questions(10).get(i).inBin(OptionalInt.of(i < 5 ? 2 : 4));
    }

    /** The last one overspends. */
    private static TrialAnswer answer(int i) {
        Spent spent = new Spent(i == 9 ? 9 : 4, 100, 50, 0, 0, 2_000);
        return new TrialAnswer(TrialStatus.ANSWERED, "", "1", 0, spent, Fixtures.certainty(0.75), List.of());
    }
}
