package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.Sample;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.StopAt;
import io.reckon.scheduler.search.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Beam search on trees small enough to work out by hand. */
class BeamSearchTest {

    /** Continuations of each prefix, in the order in which they are sampled; a step with #### ends a solution. */
    private static final Map<String, List<String>> TREE = Map.of(
            "", List.of("a", "b", "c", "#### 1"),
            "a", List.of("#### 0"),
            "b", List.of("#### 2", "d"),
            "c", List.of("e", "f"),
            "bd", List.of("#### 3"),
            "ce", List.of("#### 4"),
            "cf", List.of("#### 5"));

    private static final Map<String, Double> SCORES = Map.of(
            "a", 0.1, "b", 0.9, "c", 0.8, "#### 1", 0.05, "#### 2", 0.5, "d", 0.6, "e", 0.2, "f", 0.7, "#### 3", 0.5,
            "#### 5", 1.0);

    private final List<ProposeCall> calls = new ArrayList<>();

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
        assertThat(branches()).containsExactly("[4]", "[b2, c1]", "[bd2]");
    }

    @Test
    void oneGenerationIsOneSample() {
        run(1, 4, 40);

        assertThat(branches()).allMatch(branches -> branches.endsWith("1]"));
    }

    @Test
    void widthAboveTheSlotsKeepsOneBeam() {
        run(3, 8, 40);

        assertThat(branches()).containsExactly("[3]", "[b3]", "[bd1]");
    }

    @Test
    void roundsAreLimited() {
        Selection selection = run(4, 2, 1);

        assertThat(calls).hasSize(1);
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("1");
    }

    @Test
    void scarceTokensCompleteTheBeamsThatAreThere() {
        Budget budget = Searches.budget(new Limits(4, 500, Duration.ofMinutes(1)));

        Selection selection = Strategy.of(new StrategySpec.BeamSearch(2, 40, ScoreAggregation.PRODUCT))
                .run(Searches.search(budget, this::propose, verifier()), 4, List.of());

        assertThat(calls.getLast().stopAt()).isEqualTo(StopAt.SOLUTION);
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
        Budget budget = Searches.budget(Searches.generations(n));
        return Strategy.of(new StrategySpec.BeamSearch(beamWidth, maxRounds, ScoreAggregation.PRODUCT))
                .run(Searches.search(budget, this::propose, verifier()), n, List.of());
    }

    private Proposal propose(ProposeCall call) {
        calls.add(call);
        List<Sample> samples = new ArrayList<>();
        for (int prefix = 0; prefix < call.branches().size(); prefix++) {
            Branch branch = call.branches().get(prefix);
            String at = String.join("", branch.rollout().steps());
            for (int place = 0; place < branch.samples(); place++) {
                List<String> next = TREE.get(at);
                String step = call.stopAt() == StopAt.STEP ? next.get(place % next.size()) : "#### 9";
                samples.add(new Sample(prefix, List.of(step), step.startsWith("####"), 1));
            }
        }
        return new Proposal(samples, new Usage(10, 0, samples.size(), 0), "");
    }

    private static Verifier verifier() {
        return call -> new Scores(
                call.rollouts().stream()
                        .map(rollout -> new RolloutScore(
                                rollout.steps().stream()
                                        .map(step -> SCORES.getOrDefault(step, 0.5))
                                        .toList(),
                                0.5))
                        .toList(),
                new Usage(10, 0, 0, 0),
                "");
    }

    /** The branches of each round: prefix and samples. */
    private List<String> branches() {
        return calls.stream()
                .map(call -> call.branches().stream()
                        .map(branch -> String.join("", branch.rollout().steps()) + branch.samples())
                        .toList()
                        .toString())
                .toList();
    }
}
