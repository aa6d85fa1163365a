package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StrategySpecTest {

    private static final BeamParameters OPEN =
            new BeamParameters(new BeamWidth.Standard(), 40, ScoreAggregation.PRODUCT);

    @Test
    void widthThatWasAskedForFitsAsManyBeams() {
        StrategySpec beam = new StrategySpec.BeamSearch(Trees.width(8));
        StrategySpec dvts = new StrategySpec.Dvts(Trees.width(8));

        assertThat(beam.misfit(8)).isEmpty();
        assertThat(beam.misfit(7)).contains("the beam width is 8, but the budget is enough for 7 beams");
        assertThat(dvts.misfit(8)).isEmpty();
        assertThat(dvts.misfit(7)).isPresent();
    }

    @Test
    void lookaheadFitsWhereTheBudgetIsEnoughForABeamAndForTheWidth() {
        assertThat(new StrategySpec.LookaheadSearch(OPEN, 3).misfit(4)).isEmpty();
        assertThat(new StrategySpec.LookaheadSearch(OPEN, 3).misfit(3))
                .contains("a beam with a lookahead of 3 costs 4 generations, but the budget is 3");
        assertThat(new StrategySpec.LookaheadSearch(Trees.width(4), 3).misfit(16))
                .isEmpty();
        assertThat(new StrategySpec.LookaheadSearch(Trees.width(4), 3).misfit(15))
                .contains("the beam width is 4, but the budget is enough for 3 beams");
    }

    @Property(tries = 100)
    void everyStrategyFitsABudgetThatIsLargeEnough(@ForAll("strategies") StrategySpec spec) {
        assertThat(spec.misfit(64 * 17)).isEmpty();
    }

    @Test
    void squareRootWidthFitsEveryBudget() {
        BeamWidth width = new BeamWidth.SquareRoot();

        assertThat(width.of(1)).isEqualTo(2);
        assertThat(width.of(6)).isEqualTo(2);
        assertThat(width.of(7)).isEqualTo(3);
        assertThat(width.of(64)).isEqualTo(8);
        assertThat(width.misfit(1)).isEmpty();
    }

    @Test
    void parametersOutOfTheirRangeAreRefused() {
        assertRefused(() -> new BeamWidth.Fixed(1), "2 to 64");
        assertRefused(() -> new BeamWidth.Fixed(65), "2 to 64");
        assertRefused(() -> new BeamParameters(new BeamWidth.Standard(), 0, ScoreAggregation.LAST), "1 to 100");
        assertRefused(() -> new StrategySpec.LookaheadSearch(OPEN, -1), "0 to 16");
        assertRefused(() -> new StrategySpec.LookaheadSearch(OPEN, 17), "0 to 16");
        assertRefused(() -> new StrategySpec.Rebase(101, ScoreAggregation.LAST, 1), "1 to 100");
        assertRefused(() -> new StrategySpec.Rebase(40, ScoreAggregation.LAST, 0), "above 0");
        assertRefused(() -> new StrategySpec.Rebase(40, ScoreAggregation.LAST, Double.NaN), "above 0");
    }

    @Provide
    Arbitrary<StrategySpec> strategies() {
        return AnyStrategy.specs();
    }

    private static void assertRefused(Runnable construction, String said) {
        assertThatIllegalArgumentException().isThrownBy(construction::run).withMessageContaining(said);
    }
}
