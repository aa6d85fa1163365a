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

class DvtsTest {

    private final ScriptedTree tree = Trees.threeSteps();

    @Test
    void everySubtreeOfATreeWorkedOutByHandFollowsItsBestBeam() {
        // N = 4, M = 2: two subtrees. Round 1: a .1 and b .9; c .8 and #### 1 (.05, finished).
        // The first subtree keeps b for two next steps, the second one c for the slot that is left.
        // Round 2: b,#### 2 (.45, finished) and b,d (.54); c,e (.16). Each goes on with one slot.
        // Round 3: b,d,#### 3 (.27); c,e,#### 4 (.08). The vote: 2 with .45, 3 with .27, 4 with .08, 1 with .05.
        Selection selection = Trees.search(tree, new StrategySpec.Dvts(Trees.width(2)), 4);

        assertThat(tree.branches()).containsExactly("[4]", "[b2, c1]", "[bd1, ce1]");
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("2");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.45 / 0.85, within(1e-9));
        assertThat(selection.candidates()).hasSize(4);
    }

    @Property(tries = 300)
    void oneSubtreeIsBeamSearchTokenForToken(@ForAll @IntRange(min = 1, max = 64) int n) {
        BeamParameters beams = Trees.width(Math.max(2, n));

        Selection dvts = new Dvts(beams).run(search(n), n, List.of());
        Selection beam = new BeamSearch(beams).run(search(n), n, List.of());

        assertThat(dvts).isEqualTo(beam);
    }

    @Property
    void slotsAreSplitIntoAsFewEvenSubtreesAsTheWidthAllows(
            @ForAll @IntRange(min = 0, max = 64) int slots, @ForAll @IntRange(min = 2, max = 64) int m) {
        List<Integer> sizes =
                Subtree.split(slots, m).stream().map(Subtree::samples).toList();

        assertThat(sizes).hasSize(Math.ceilDiv(slots, m));
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(slots);
        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(slots / Math.max(1, sizes.size()), m));
    }

    private static Search search(int n) {
        return Searches.search(Searches.budget(Searches.generations(n)), new Ledger());
    }
}
