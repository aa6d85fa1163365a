package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedTree;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.StopAt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Beam search on trees small enough to work out by hand. */
class BeamSearchTest {

    private final ScriptedTree tree = Trees.threeSteps();

    @Test
    void followsTheBestPrefixesOfATreeWorkedOutByHand() {
        // Round 1: a .1, b .9, c .8, and #### 1 (.05), which is finished and holds its slot: 3 slots are free.
        // M = 2: the best two (b, c) are kept; b gets two next steps, c one.
        // Round 2: b,#### 2 (.45, finished), b,d (.54), c,e (.16): 2 slots are free, one beam (b,d) is kept.
        // Round 3: b,d,#### 3 twice (.27 each). The vote: 3 with .54, 2 with .45, 1 with .05.
        Selection selection = run(4, 2, 40);

        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("3");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.54 / 1.04, within(1e-9));
        assertThat(selection.candidates()).hasSize(4);
        assertThat(tree.branches()).containsExactly("[4]", "[b2, c1]", "[bd2]");
    }

    @Test
    void oneGenerationIsOneSample() {
        run(1, 4, 40);

        assertThat(tree.branches()).allMatch(branches -> branches.endsWith("1]"));
    }

    @Test
    void widthAboveTheSlotsKeepsOneBeam() {
        run(3, 8, 40);

        assertThat(tree.branches()).containsExactly("[3]", "[b3]", "[bd1]");
    }

    @Test
    void roundsAreLimited() {
        Selection selection = run(4, 2, 1);

        assertThat(tree.calls()).hasSize(1);
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("1");
    }

    @Test
    void scarceTokensCompleteTheBeamsThatAreThere() {
        Budget budget = Searches.budget(new Limits(4, 500, Duration.ofMinutes(1)));

        Selection selection = Strategy.of(new StrategySpec.BeamSearch(2, 40, ScoreAggregation.PRODUCT))
                .run(Searches.search(budget, tree, tree), 4, List.of());

        assertThat(tree.calls().getLast().stopAt()).isEqualTo(StopAt.SOLUTION);
        assertThat(selection.candidates()).anyMatch(Rollout::finished);
    }

    @Property(tries = 300)
    void slotsAreNeverExceededAndFinishedBeamsAreNeverExtended(
            @ForAll @IntRange(min = 1, max = 64) int n, @ForAll @IntRange(min = 2, max = 64) int beamWidth) {
        Budget budget = Searches.budget(Searches.generations(64));
        List<ProposeCall> rounds = new ArrayList<>();
        ScriptedProposer scripted = new ScriptedProposer(Tokens.WORDS_PER_CALL, Faults.NONE, new Ledger());
        Selection selection = Strategy.of(new StrategySpec.BeamSearch(beamWidth, 100, ScoreAggregation.MIN))
                .run(
                        Searches.search(
                                budget,
                                call -> {
                                    rounds.add(call);
                                    return scripted.propose(call);
                                },
                                new ScriptedVerifier(Tokens.WORDS_PER_CALL, Faults.NONE, new Ledger())),
                        n,
                        List.of());

        assertThat(selection.candidates()).hasSize(n).allMatch(Rollout::finished);
        assertThat(rounds).allSatisfy(round -> {
            assertThat(round.samples()).isLessThanOrEqualTo(n);
            assertThat(round.branches()).noneMatch(branch -> branch.rollout().finished());
        });
        assertThat(rounds.stream().skip(1))
                .allSatisfy(round -> assertThat(round.branches()).allMatch(branch -> branch.samples() <= beamWidth));
        assertThat(budget.spent().generations()).isEqualTo(n);
    }

    private Selection run(int n, int beamWidth, int maxRounds) {
        return Trees.search(tree, new StrategySpec.BeamSearch(beamWidth, maxRounds, ScoreAggregation.PRODUCT), n);
    }
}
