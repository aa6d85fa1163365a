package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedTree;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.search.Search;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RebaseTest {

    private final ScriptedTree tree = Trees.threeSteps();

    @Test
    void sharesTheStepsOfATreeWorkedOutByHandByTheSoftmaxOfTheScores() {
        // N = 4, T = 1. Round 1: a .1, b .9, c .8, #### 1 (.05, finished): 3 slots are free. The softmax gives b 1.27
        // slots, c 1.15, a .57: one each to b and c, and the one left over to a.
        // Round 2: b,#### 2 (.45, finished), c,e (.16), a,#### 0 (.05, finished): one slot is free, for c,e.
        // Round 3: c,e,#### 4 (.08). The vote: 2 with .45, 4 with .08, 0 and 1 with .05.
        Selection selection = Trees.search(tree, rebase(1), 4);

        assertThat(tree.branches()).containsExactly("[4]", "[b1, c1, a1]", "[ce1]");
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("2");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.45 / 0.63, within(1e-9));
    }

    @Test
    void lowTemperatureGivesTheStepsToTheBestBeam() {
        Trees.search(tree, rebase(0.01), 4);

        assertThat(tree.branches()).containsExactly("[4]", "[b3]", "[bd1]");
    }

    @Property(tries = 300)
    void temperatureNearZeroIsBeamSearchThatKeepsOneBeam(@ForAll @IntRange(min = 1, max = 64) int n) {
        Selection rebase = new Rebase(40, ScoreAggregation.PRODUCT, 1e-9).run(search(n), n, List.of());
        Selection beam = new BeamSearch(Trees.width(64)).run(search(n), n, List.of());

        assertThat(rebase).isEqualTo(beam);
    }

    private static StrategySpec rebase(double temperature) {
        return new StrategySpec.Rebase(40, ScoreAggregation.PRODUCT, temperature);
    }

    private static Search search(int n) {
        return Searches.search(Searches.budget(Searches.generations(n)), new Ledger());
    }
}
