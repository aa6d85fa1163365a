package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedTree;
import io.reckon.scheduler.scripted.Searches;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LookaheadSearchTest {

    /** The first step a looks best, but what follows from b is. */
    private final ScriptedTree tree = new ScriptedTree(
            Map.of(
                    "", List.of("a", "b"),
                    "a", List.of("c"),
                    "b", List.of("d", "e"),
                    "ac", List.of("#### 1"),
                    "bd", List.of("#### 2"),
                    "be", List.of("#### 3")),
            Map.of("a", 0.9, "b", 0.6, "c", 0.1, "d", 0.9, "e", 1.0, "#### 2", 0.8, "#### 3", 0.1));

    @Test
    void followsWhatTheStepsOfATreeWorkedOutByHandLeadTo() {
        // 4 generations with k = 1: 2 beams. Round 1: a, b, rated by a,c (.09) and b,d (.54): b is kept.
        // Round 2: b,d and b,e, rated by b,d,#### 2 (.432) and b,e,#### 3 (.06): b,d is kept, though b,e is ahead so
        // far.
        // Round 3: b,d,#### 2 twice, finished: nothing to look ahead to.
        Selection selection = Trees.search(tree, lookahead(1), 4);

        assertThat(tree.branches()).containsExactly("[2]", "[a1, b1]?", "[b2]", "[bd1, be1]?", "[bd2]");
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("2");
        assertThat(selection.candidates()).hasSize(2).allSatisfy(candidate -> {
            assertThat(candidate.steps()).containsExactly("b", "d", "#### 2");
            assertThat(ScoreAggregation.PRODUCT.of(candidate.score().orElseThrow()))
                    .isCloseTo(0.432, within(1e-9));
        });
    }

    @Test
    void lookaheadEndsWithTheSolution() {
        // 8 generations with k = 3: 2 beams, whose solutions end with the first simulated step
        ScriptedTree finite = new ScriptedTree(
                Map.of("", List.of("a", "b"), "a", List.of("#### 1"), "b", List.of("#### 2")), Map.of("b", 0.9));

        Trees.search(finite, lookahead(3), 8);

        assertThat(finite.branches()).containsExactly("[2]", "[a1, b1]?", "[b2]");
    }

    @Test
    void fewerGenerationsThanABeamCostsLookLessFarAhead() {
        Budget budget = Searches.budget(Searches.generations(2));

        Selection selection = Trees.search(tree, lookahead(16), budget);

        assertThat(tree.branches()).containsExactly("[1]", "[a1]?", "[a1]", "[ac1]?", "[ac1]");
        assertThat(budget.spent().generations()).isEqualTo(2);
        assertThat(selection.candidates()).hasSize(1);
    }

    @Property(tries = 300)
    void lookaheadOfNoStepIsBeamSearchTokenForToken(
            @ForAll("beams") BeamParameters beams, @ForAll @IntRange(min = 1, max = 64) int n) {
        Budget lookaheadBudget = Searches.budget(Searches.generations(n));
        Budget beamBudget = Searches.budget(Searches.generations(n));

        Selection lookahead =
                new LookaheadSearch(beams, 0).run(Searches.search(lookaheadBudget, new Ledger()), n, List.of());
        Selection beam = new BeamSearch(beams).run(Searches.search(beamBudget, new Ledger()), n, List.of());

        assertThat(lookahead).isEqualTo(beam);
        assertThat(lookaheadBudget.spent()).isEqualTo(beamBudget.spent());
    }

    @Provide
    Arbitrary<BeamParameters> beams() {
        return AnyStrategy.beams();
    }

    private static StrategySpec lookahead(int steps) {
        return new StrategySpec.LookaheadSearch(Trees.width(2), steps);
    }
}
