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
    private static final StrategySpec REPAIR = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);
    private static final List<Double> EASY = List.of(1.0, 0.0, 0.0, 0.0, 0.0);
    private static final List<Double> HARD = List.of(0.0, 0.0, 0.0, 0.0, 1.0);
    private static final List<Double> UNSURE = List.of(0.5, 0.0, 0.0, 0.0, 0.5);

    private final PolicyTable table = new PolicyTable(
            cells(List.of(row(MAJORITY, 4, 0.90, 0.05), row(MAJORITY, 16, 0.905, 0.05), row(BEAM, 16, 0.80, 0.40))));

    /** Tokens do not follow generations here: 1,000 a question, 3,000 and 9,000; 2,000, 6,000 and 18,000 in bin 5. */
    private final PolicyTable priced = new PolicyTable(cells(List.of(
            row(MAJORITY, 4, 0.80, 0.10, 1_000), row(REPAIR, 16, 0.90, 0.40, 3_000), row(BEAM, 8, 0.92, 0.46, 9_000))));

    @Test
    void eachBinGetsItsBestStrategy() {
        assertThat(table.choose(HARD, upTo(16), Thrift.NONE).strategy()).isEqualTo(BEAM);
        assertThat(table.choose(EASY, upTo(16), Thrift.NONE).strategy()).isEqualTo(MAJORITY);
        assertThat(table.choose(EASY, upTo(16), Thrift.NONE).generations()).isEqualTo(16);
    }

    @Test
    void distributionOverBinsIsWeighedNotItsMode() {
        assertThat(table.choose(UNSURE, upTo(16), Thrift.NONE).strategy()).isEqualTo(BEAM);
    }

    @Test
    void gainWithinTheToleranceIsNotWorthMoreGenerations() {
        assertThat(table.choose(EASY, upTo(16), new Thrift(0.01, 0)).generations())
                .isEqualTo(4);
        assertThat(table.choose(HARD, upTo(16), new Thrift(0.01, 0)).generations())
                .isEqualTo(16);
    }

    @Test
    void budgetIsNotExceededUnlessEveryCellIsAboveIt() {
        assertThat(table.choose(HARD, upTo(15), Thrift.NONE).generations()).isEqualTo(4);
        assertThat(table.choose(HARD, upTo(1), Thrift.NONE).generations()).isEqualTo(4);
    }

    @Test
    void tokensAreExpectedOverTheBins() {
        PolicyChoice choice = priced.choose(UNSURE, upTo(16), Thrift.NONE);

        assertThat(choice.strategy()).isEqualTo(BEAM);
        assertThat(choice.expectedTokens(UNSURE)).isEqualTo(0.5 * 9_000 + 0.5 * 18_000);
    }

    @Test
    void whatTheTokensDoNotCoverOnAverageIsNotChosen() {
        assertThat(strategyWithin(new Allowance(16, 0, 9_000), EASY)).isEqualTo(BEAM);
        assertThat(strategyWithin(new Allowance(16, 0, 8_999), EASY)).isEqualTo(REPAIR);
        assertThat(strategyWithin(new Allowance(16, 0, 8_999), HARD)).isEqualTo(REPAIR);
        assertThat(strategyWithin(new Allowance(16, 0, 5_999), HARD)).isEqualTo(MAJORITY);
    }

    @Test
    void whereTokensCoverNothingTheFewestAreChosen() {
        assertThat(strategyWithin(new Allowance(16, 0, 10), HARD)).isEqualTo(MAJORITY);
    }

    @Test
    void generationsOfTheProbeArePaidAlready() {
        assertThat(strategyWithin(new Allowance(16, 4, 4_500), EASY)).isEqualTo(BEAM);
        assertThat(strategyWithin(new Allowance(16, 4, 4_499), EASY)).isEqualTo(REPAIR);
        assertThat(strategyWithin(new Allowance(16, 4, 2_249), EASY)).isEqualTo(MAJORITY);
        assertThat(new Allowance(16, 4, 0).outstanding(4, 1_000)).isZero();
        assertThat(new Allowance(2, 1, 0).outstanding(4, 1_000)).isEqualTo(250);
    }

    @Test
    void tokensThatAreDearerThanTheirAccuracyAreNotSpent() {
        // A thousand tokens more buy, easy: 0.1 / 2 of repair, 0.02 / 6 of beam search; hard: 0.06 / 12 of beam search.
        assertThat(priced.choose(EASY, upTo(16), new Thrift(0, 0.003)).strategy())
                .isEqualTo(BEAM);
        assertThat(priced.choose(EASY, upTo(16), new Thrift(0, 0.004)).strategy())
                .isEqualTo(REPAIR);
        assertThat(priced.choose(EASY, upTo(16), new Thrift(0, 0.049)).strategy())
                .isEqualTo(REPAIR);
        assertThat(priced.choose(EASY, upTo(16), new Thrift(0, 0.051)).strategy())
                .isEqualTo(MAJORITY);
        assertThat(priced.choose(HARD, upTo(16), new Thrift(0, 0.004)).strategy())
                .isEqualTo(BEAM);
        assertThat(priced.choose(HARD, upTo(16), new Thrift(0, 0.006)).strategy())
                .isEqualTo(REPAIR);
    }

    @Test
    void withinTheToleranceGenerationsCountOrTokensWhereTheyHaveAPrice() {
        assertThat(priced.choose(EASY, upTo(16), new Thrift(0.05, 0)).strategy())
                .isEqualTo(BEAM);
        assertThat(priced.choose(EASY, upTo(16), new Thrift(0.05, 0.001)).strategy())
                .isEqualTo(REPAIR);
    }

    @Test
    void choiceThatAHigherPriceBringsWithinTheToleranceIsNotDearer() {
        // At 0.004 the majority is within the tolerance of beam search, and has the fewest generations.
        PolicyTable crossing = new PolicyTable(cells(List.of(
                row(MAJORITY, 8, 0.795, 0, 5_000), row(REPAIR, 12, 0.813, 0, 2_800), row(BEAM, 16, 0.86, 0, 10_000))));

        assertThat(crossing.choose(EASY, upTo(16), new Thrift(0.05, 0.001)).strategy())
                .isEqualTo(REPAIR);
        assertThat(crossing.choose(EASY, upTo(16), new Thrift(0.05, 0.004)).strategy())
                .isEqualTo(REPAIR);
    }

    @Test
    void tableWithGapsIsRefused() {
        List<PolicyCell> gap = new ArrayList<>(row(MAJORITY, 4, 0.9, 0.1));
        gap.remove(2);

        assertThatThrownBy(() -> new PolicyTable(gap)).hasMessageContaining("has [1, 2, 4, 5]");
        assertThatThrownBy(() -> new PolicyTable(List.of())).hasMessageContaining("no cell");
        assertThatThrownBy(() -> new PolicyCell(6, 4, MAJORITY, 0.5, 0)).hasMessageContaining("bin");
        assertThatThrownBy(() -> new PolicyCell(1, 0, MAJORITY, 0.5, 0)).hasMessageContaining("generations");
        assertThatThrownBy(() -> new PolicyCell(1, 4, MAJORITY, Double.NaN, 0)).hasMessageContaining("accuracy");
        assertThatThrownBy(() -> new PolicyCell(1, 4, MAJORITY, 0.5, -1)).hasMessageContaining("tokens");
    }

    @Test
    void thriftAndAllowanceOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Thrift(1.1, 0)).hasMessageContaining("tolerance");
        assertThatThrownBy(() -> new Thrift(0, -0.1)).hasMessageContaining("token price");
        assertThatThrownBy(() -> new Thrift(0, Double.POSITIVE_INFINITY)).hasMessageContaining("token price");
        assertThatThrownBy(() -> new Allowance(4, 5, 1)).hasMessageContaining("not an allowance");
    }

    @Test
    void probeIsBoundedBySamplesAndByShare() {
        ProbeRule rule = new ProbeRule(4, 0.25);

        assertThat(List.of(1, 3, 4, 8, 16, 64).stream().map(rule::samplesFor)).containsExactly(0, 0, 1, 2, 4, 4);
    }

    private static List<PolicyCell> cells(List<List<PolicyCell>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    private StrategySpec strategyWithin(Allowance allowance, List<Double> bins) {
        return priced.choose(bins, allowance, Thrift.NONE).strategy();
    }

    /** Tokens for anything, and no probe. */
    private static Allowance upTo(int generations) {
        return new Allowance(generations, 0, Long.MAX_VALUE);
    }

    private static List<PolicyCell> row(StrategySpec spec, int generations, double easiest, double hardest) {
        return row(spec, generations, easiest, hardest, 0);
    }

    /** A strategy with this accuracy in bin 1, that one in bin 5, and 0.5 between; with twice the tokens in bin 5. */
    private static List<PolicyCell> row(
            StrategySpec spec, int generations, double easiest, double hardest, double tokens) {
        return List.of(
                new PolicyCell(1, generations, spec, easiest, tokens),
                new PolicyCell(2, generations, spec, 0.5, tokens),
                new PolicyCell(3, generations, spec, 0.5, tokens),
                new PolicyCell(4, generations, spec, 0.5, tokens),
                new PolicyCell(5, generations, spec, hardest, 2 * tokens));
    }
}
