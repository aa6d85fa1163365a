package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private final AttemptTree tree = new AttemptTree(
            Map.of(
                    "", List.of("####5", "####7"),
                    "####5", List.of("####7"),
                    "####7", List.of("####8"),
                    "####5>####7", List.of("####5"),
                    "####5>####7>####5", List.of("####9")),
            Map.of(
                    "####5", 0.6,
                    "####7", 0.4,
                    "####5>####7", 0.55,
                    "####7>####8", 0.55,
                    "####5>####7>####5", 0.3,
                    "####5>####7>####5>####9", 0.8));

    @Test
    void votesWithinChainsThenOverTheirWinners() {
        // N = 6, L = 4: a chain of 4 and one of 2. Chain 1: 5 (.6), 7 (.55), 5 (.3), 9 (.8): 5 wins with .9, its best
        // solution has .6. Chain 2: 7 (.4), 8 (.55): 8 wins. Over the winners 5 has .6 of 1.15. Pooled, 7 had won.
        Selection selection = revisions(4, RevisionSelection.VERIFIER).run(tree.search(6), 6, List.of());

        assertThat(tree.rounds()).containsExactly("*2", "####5*1 | ####7*1", "####5>####7*1", "####5>####7>####5*1");
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("5");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.6 / 1.15, within(1e-9));
        assertThat(selection.candidates()).hasSize(6);
    }

    @Test
    void majorityPoolsAllAttemptsAndAsksNoVerifier() {
        Selection selection = revisions(4, RevisionSelection.MAJORITY).run(tree.search(6), 6, List.of());

        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("5");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(2.0 / 6, within(1e-9));
        assertThat(selection.candidates())
                .allMatch(candidate -> candidate.score().isEmpty());
    }

    @Test
    void earlierCandidatesAreTheFirstAttemptsOfTheChains() {
        List<Rollout> probe = List.of(AttemptTree.solution("####5"), AttemptTree.solution("####7"));

        Selection selection = revisions(2, RevisionSelection.VERIFIER).run(tree.search(2), 2, probe);

        assertThat(tree.rounds()).containsExactly("####5*1 | ####7*1");
        assertThat(selection.candidates())
                .hasSize(4)
                .allMatch(candidate -> candidate.score().isPresent());
    }

    @Test
    void anAttemptWithoutAnEndIsNotLookedAt() {
        List<Rollout> probe = List.of(new Rollout(List.of("cut"), false, 1, Optional.empty(), false));

        revisions(0, RevisionSelection.MAJORITY).run(tree.search(2), 2, probe);

        assertThat(tree.rounds()).containsExactly("*1", "####5*1");
    }

    @Property(tries = 64)
    void chainsOfOneAreBestOfNWeightedAndMajorityVote(@ForAll @IntRange(min = 1, max = 64) int n) {
        assertThat(scripted(new Revisions(1, RevisionSelection.VERIFIER, ScoreAggregation.MIN), n))
                .isEqualTo(scripted(new BestOfNWeighted(ScoreAggregation.MIN), n));
        assertThat(scripted(new Revisions(1, RevisionSelection.MAJORITY, ScoreAggregation.MIN), n))
                .isEqualTo(scripted(new MajorityVote(), n));
    }

    @Property(tries = 64)
    void oneChainIsFullySequential(@ForAll @IntRange(min = 1, max = 64) int n) {
        List<ProposeCall> calls = new ArrayList<>();

        Selection selection = recorded(new Revisions(0, RevisionSelection.VERIFIER, ScoreAggregation.LAST), n, calls);

        assertThat(calls).hasSize(n).allMatch(call -> call.samples() == 1);
        for (int i = 1; i < n; i++) {
            List<Rollout> before = selection.candidates().subList(Math.max(0, i - Rollout.MAX_ATTEMPTS), i);
            assertThat(calls.get(i).branches().getFirst().rollout().attempts())
                    .isEqualTo(before.stream()
                            .map(attempt -> attempt.asAttempt().orElseThrow())
                            .toList());
        }
    }

    @Property(tries = 200)
    void costsNInAsManyRoundsAsTheLongestChain(
            @ForAll @IntRange(min = 1, max = 64) int n, @ForAll @IntRange(min = 0, max = 6) int power) {
        int length = 1 << power;
        List<ProposeCall> calls = new ArrayList<>();

        Selection selection =
                recorded(new Revisions(length, RevisionSelection.MAJORITY, ScoreAggregation.MIN), n, calls);

        assertThat(selection.candidates()).hasSize(n);
        assertThat(calls).hasSize(Math.min(length, n));
        assertThat(calls.getFirst().samples()).isEqualTo(Math.ceilDiv(n, length));
        assertThat(calls.stream().mapToInt(ProposeCall::samples).sum()).isEqualTo(n);
    }

    private static Revisions revisions(int length, RevisionSelection selection) {
        return new Revisions(length, selection, ScoreAggregation.PRODUCT);
    }

    private static Selection scripted(Strategy strategy, int n) {
        return strategy.run(Searches.search(Searches.budget(Searches.generations(64)), new Ledger()), n, List.of());
    }

    private static Selection recorded(Strategy strategy, int n, List<ProposeCall> calls) {
        Budget budget = Searches.budget(Searches.generations(64));
        ScriptedProposer proposer = new ScriptedProposer(Tokens.WORDS_PER_CALL, Faults.NONE, new Ledger());
        Search search = Searches.search(
                budget,
                call -> {
                    calls.add(call);
                    return proposer.propose(call);
                },
                new ScriptedVerifier(Tokens.WORDS_PER_CALL, Faults.NONE, new Ledger()));
        return strategy.run(search, n, List.of());
    }
}
