package io.reckon.scheduler.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTableTest {

    private static final StrategySpec MAJORITY = new StrategySpec.MajorityVote();
    private static final StrategySpec BEAM = new StrategySpec.BeamSearch(4, 40, ScoreAggregation.PRODUCT);
    private static final List<Double> EASY = List.of(1.0, 0.0, 0.0, 0.0, 0.0);
    private static final List<Double> HARD = List.of(0.0, 0.0, 0.0, 0.0, 1.0);
    private static final List<Double> UNSURE = List.of(0.5, 0.0, 0.0, 0.0, 0.5);

    private final PolicyTable table = new PolicyTable(
            cells(List.of(row(MAJORITY, 4, 0.90, 0.05), row(MAJORITY, 16, 0.905, 0.05), row(BEAM, 16, 0.80, 0.40))));

    @Test
    void eachBinGetsItsBestStrategy() {
        assertThat(table.choose(HARD, 16, 0).strategy()).isEqualTo(BEAM);
        assertThat(table.choose(EASY, 16, 0).strategy()).isEqualTo(MAJORITY);
        assertThat(table.choose(EASY, 16, 0).generations()).isEqualTo(16);
    }

    @Test
    void distributionOverBinsIsWeighedNotItsMode() {
        assertThat(table.choose(UNSURE, 16, 0).strategy()).isEqualTo(BEAM);
    }

    @Test
    void gainWithinTheToleranceIsNotWorthMoreGenerations() {
        assertThat(table.choose(EASY, 16, 0.01).generations()).isEqualTo(4);
        assertThat(table.choose(HARD, 16, 0.01).generations()).isEqualTo(16);
    }

    @Test
    void budgetIsNotExceededUnlessEveryCellIsAboveIt() {
        assertThat(table.choose(HARD, 15, 0).generations()).isEqualTo(4);
        assertThat(table.choose(HARD, 1, 0).generations()).isEqualTo(4);
    }

    @Test
    void tableWithGapsIsRefused() {
        List<PolicyCell> gap = new ArrayList<>(row(MAJORITY, 4, 0.9, 0.1));
        gap.remove(2);

        assertThatThrownBy(() -> new PolicyTable(gap)).hasMessageContaining("has [1, 2, 4, 5]");
        assertThatThrownBy(() -> new PolicyTable(List.of())).hasMessageContaining("no cell");
        assertThatThrownBy(() -> new PolicyCell(6, 4, MAJORITY, 0.5)).hasMessageContaining("bin");
        assertThatThrownBy(() -> new PolicyCell(1, 0, MAJORITY, 0.5)).hasMessageContaining("generations");
        assertThatThrownBy(() -> new PolicyCell(1, 4, MAJORITY, Double.NaN)).hasMessageContaining("accuracy");
    }

    @Test
    void probeIsBoundedBySamplesAndByShare() {
        ProbeRule rule = new ProbeRule(4, 0.25);

        assertThat(List.of(1, 3, 4, 8, 16, 64).stream().map(rule::samplesFor)).containsExactly(0, 0, 1, 2, 4, 4);
    }

    private static List<PolicyCell> cells(List<List<PolicyCell>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** A strategy with this accuracy in bin 1, that one in bin 5, and 0.5 between. */
    private static List<PolicyCell> row(StrategySpec spec, int generations, double easiest, double hardest) {
        return List.of(
                new PolicyCell(1, generations, spec, easiest),
                new PolicyCell(2, generations, spec, 0.5),
                new PolicyCell(3, generations, spec, 0.5),
                new PolicyCell(4, generations, spec, 0.5),
                new PolicyCell(5, generations, spec, hardest));
    }
}
