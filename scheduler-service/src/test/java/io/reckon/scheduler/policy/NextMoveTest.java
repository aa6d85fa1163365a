package io.reckon.scheduler.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NextMoveTest {

    private static final StrategySpec SAMPLES = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);
    private static final StrategySpec BEAM = new StrategySpec.BeamSearch(4, 40, ScoreAggregation.PRODUCT);
    private static final List<Double> EASY = List.of(1.0, 0.0, 0.0, 0.0, 0.0);
    private static final List<Double> HARD = List.of(0.0, 0.0, 0.0, 0.0, 1.0);
    private static final List<Double> UNSURE = List.of(0.5, 0.0, 0.0, 0.0, 0.5);

    /** Samples are right 9 times in 10 in bin 1 and never get better; beams double what they reach in bin 5. */
    private static final PolicyTable TABLE = new PolicyTable(Stream.of(
                    row(SAMPLES, 4, 0.9, 0.3, 1_000),
                    row(SAMPLES, 16, 0.9, 0.4, 4_000),
                    row(BEAM, 16, 0.9, 0.6, 16_000))
            .flatMap(List::stream)
            .toList());

    @Test
    void withoutAnAnswerAtHandTheFirstChoiceIsMadeWhateverItPromises() {
        assertThat(free().from(HARD, new Allowance(16, 0, 1), sure(0)))
                .hasValueSatisfying(
                        outlook -> assertThat(outlook.choice().generations()).isEqualTo(4));
    }

    @Test
    void doubtIsWorthWhatTheTableSaysOfTheBin() {
        assertThat(free().from(HARD, spent(4), sure(0.3))).hasValueSatisfying(outlook -> {
            assertThat(outlook.choice().strategy()).isEqualTo(BEAM);
            assertThat(outlook.gain()).isEqualTo(0.6 - 0.3);
            assertThat(outlook.tokens()).isEqualTo(16_000 * 12 / 16.0);
        });
    }

    @Test
    void nothingIsDoneForAnAnswerThatIsAsSureAsTheBestChoice() {
        assertThat(free().from(HARD, spent(4), sure(0.595))).isEmpty();
        assertThat(free().from(EASY, spent(4), sure(0.9))).isEmpty();
    }

    @Test
    void priceDecidesBetweenADearStrategyACheapOneAndNone() {
        assertThat(priced(0.001)
                        .from(HARD, spent(4), sure(0.3))
                        .orElseThrow()
                        .choice()
                        .strategy())
                .isEqualTo(BEAM);
        assertThat(priced(0.025)
                        .from(HARD, spent(4), sure(0.3))
                        .orElseThrow()
                        .choice()
                        .strategy())
                .isEqualTo(SAMPLES);
        assertThat(priced(0.04).from(HARD, spent(4), sure(0.3))).isEmpty();
    }

    @Test
    void whatIsSpentIsNeverPricedAgain() {
        assertThat(priced(0.04).from(HARD, new Allowance(16, 12, 1_000_000), sure(0.3)))
                .hasValueSatisfying(outlook -> assertThat(outlook.tokens()).isEqualTo(16_000 * 4 / 16.0));
    }

    @Test
    void nothingBeyondTheBudgetOrItsTokensIsPromised() {
        assertThat(free().from(HARD, new Allowance(15, 4, 1_000_000), sure(0.1)))
                .isEmpty();
        assertThat(free().from(HARD, new Allowance(16, 4, 2_999), sure(0.1))).isEmpty();
        assertThat(free().from(HARD, spent(16), sure(0))).isEmpty();
    }

    @Test
    void withoutConfidencesTheTableSaysWhatTheAnswerAtHandIsWorth() {
        assertThat(free().from(HARD, spent(4), OptionalDouble.empty()))
                .hasValueSatisfying(outlook -> assertThat(outlook.gain()).isEqualTo(0.6 - 0.3));
        assertThat(free().from(EASY, spent(4), OptionalDouble.empty())).isEmpty();
    }

    @Test
    void binIsAskedForOnlyWhereItMatters() {
        assertThat(free().dependsOnBin(UNSURE, new Allowance(16, 0, 1_000_000))).isTrue();
        assertThat(free().dependsOnBin(HARD, new Allowance(16, 0, 1_000_000))).isFalse();
        assertThat(free().dependsOnBin(UNSURE, new Allowance(4, 0, 1_000_000))).isFalse();
    }

    private static NextMove free() {
        return new NextMove(TABLE, new Thrift(0.01, 0));
    }

    private static NextMove priced(double price) {
        return new NextMove(TABLE, new Thrift(0, price));
    }

    private static Allowance spent(int generations) {
        return new Allowance(16, generations, 1_000_000);
    }

    private static OptionalDouble sure(double confidence) {
        return OptionalDouble.of(confidence);
    }

    private static List<PolicyCell> row(
            StrategySpec strategy, int generations, double easy, double hard, double tokens) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(bin -> new PolicyCell(bin, generations, strategy, bin == 5 ? hard : easy, tokens))
                .toList();
    }
}
