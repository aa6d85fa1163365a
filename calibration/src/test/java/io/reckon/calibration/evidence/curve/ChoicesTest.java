package io.reckon.calibration.evidence.curve;

import static io.reckon.calibration.evidence.HandMade.QUESTIONS;
import static io.reckon.calibration.evidence.HandMade.cell;
import static io.reckon.calibration.evidence.HandMade.curve;
import static io.reckon.calibration.evidence.HandMade.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.strategy.Contender;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Resamples RESAMPLES = Resamples.of(QUESTIONS, 200, 1);
    private static final int[] ONCE = once();

    /** Majority is right on bins 1 to 3, beam on bins 4 and 5. */
    private final Cell majority = cell("majority", 4, 100, place -> place < 60);

    private final Cell beam = cell("beam", 4, 300, place -> place >= 60);

    @Test
    void theOracleLooksUpWhatTheTableChoseForEachBin() {
        List<PolicyCell> table = IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(bin -> Stream.of(
                        known(bin, "majority", bin <= 3 ? 0.9 : 0.1), known(bin, "beam", bin <= 3 ? 0.1 : 0.9)))
                .toList();

        Curve optimal =
                new OracleChoice(table, List.of(majority, beam)).curve("oracle").orElseThrow();

        assertThat(optimal.last().outcomes().accuracy(ONCE)).isEqualTo(1);
        assertThat(optimal.last().outcomes().mean(Cost.TOKENS, ONCE)).isCloseTo(0.6 * 100 + 0.4 * 300, within(1e-9));
    }

    @Test
    void theOracleGoesByTheTableAndNotByTheOutcome() {
        List<PolicyCell> misled = IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(bin -> Stream.of(known(bin, "majority", 0.1), known(bin, "beam", 0.9)))
                .toList();

        Curve chosen = new OracleChoice(misled, List.of(majority, beam))
                .curve("oracle")
                .orElseThrow();

        assertThat(chosen.last().outcomes().accuracy(ONCE)).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void thereIsNoOracleWhereABinHasNoRecordedSetting() {
        assertThat(new OracleChoice(List.of(known(1, "majority", 0.9)), List.of(majority)).curve("oracle"))
                .isEmpty();
    }

    @Test
    void theClairvoyantTakesTheCheapestRightSetting() {
        Cell sure = cell("rebase", 4, 1000, place -> true);

        Curve bound = Clairvoyance.curve("bound", List.of(majority, beam, sure));

        assertThat(bound.last().outcomes().accuracy(ONCE)).isEqualTo(1);
        assertThat(bound.last().outcomes().mean(Cost.TOKENS, ONCE)).isCloseTo(0.6 * 100 + 0.4 * 300, within(1e-9));
    }

    @Test
    void aPolicyThatDoesAsTheBestFixedStrategyHasNoDeficit() {
        Curve policy = curve("policy", point(1, 100, q -> q < 50), point(4, 400, q -> q < 80));
        Curve worse = curve("beam", point(1, 100, q -> q < 20), point(4, 400, q -> q < 70));
        Curve best = curve("rebase", point(1, 100, q -> q < 50), point(4, 400, q -> q < 80));

        List<Deficit> deficits = Deficit.of(policy, List.of(worse, best), RESAMPLES);

        assertThat(deficits).extracting(Deficit::budget).containsExactly(1, 4);
        assertThat(deficits).extracting(Deficit::fixed).containsOnly("rebase");
        assertThat(deficits)
                .allSatisfy(deficit -> assertThat(deficit.accuracy().point()).isZero());
    }

    @Test
    void theWorstDeficitIsTheLargest() {
        Curve policy = curve("policy", point(1, 100, q -> q < 50), point(4, 400, q -> q < 60));
        Curve fixed = curve("beam", point(1, 100, q -> q < 40), point(4, 400, q -> q < 80));

        Deficit worst =
                Deficit.worst(Deficit.of(policy, List.of(fixed), RESAMPLES)).orElseThrow();

        assertThat(worst.budget()).isEqualTo(4);
        assertThat(worst.accuracy().point()).isCloseTo(0.2, within(1e-9));
        assertThat(worst.accuracy().isAbove(0)).isTrue();
    }

    private static PolicyCell known(int bin, String contender, double accuracy) {
        return new PolicyCell(bin, Contender.parse(contender), 4, 20, accuracy, accuracy, 4, 50, 50);
    }

    private static int[] once() {
        int[] counts = new int[QUESTIONS];
        Arrays.fill(counts, 1);
        return counts;
    }
}
