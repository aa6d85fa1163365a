package io.reckon.scheduler.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Tokens COUNTING = Tokens.WORDS_PER_SEQUENCE;

    private final Ledger ledger = new Ledger();
    private final Budget budget = Searches.budget(Searches.generations(8));
    private final ScriptedProposer proposer = new ScriptedProposer(COUNTING, Faults.NONE, ledger);
    private final ScriptedVerifier verifier = new ScriptedVerifier(COUNTING, Faults.NONE, ledger);

    @Test
    void roundIsOneCallWhereTheBudgetCoversIt() {
        Search search = Searches.search(budget, proposer, verifier);

        List<Rollout> solutions = search.scoredSolutions(8);

        assertThat(solutions).hasSize(8).allMatch(rollout -> rollout.score().isPresent());
        assertThat(ledger.calls()).isEqualTo(2);
        assertThat(search.ending()).isEqualTo(new Ending.Complete());
    }

    @Test
    void roundShrinksToTheGenerationsThatAreLeft() {
        Search search = Searches.search(budget, proposer, verifier);
        search.solutions(6);

        assertThat(search.solutions(6)).hasSize(2);
        assertThat(search.solutions(1)).isEmpty();
        assertThat(search.openBeams(4)).isZero();
    }

    @Test
    void scarceTokensCutTheRoundIntoCallsThatReuseWhatWasNotSpent() {
        Budget scarce = Searches.budget(new Limits(8, 450, Duration.ofMinutes(1)));
        Search search = Searches.search(scarce, proposer, verifier);

        List<Rollout> solutions = search.solutions(8);

        assertThat(ledger.calls()).isGreaterThan(1);
        assertThat(solutions).hasSizeGreaterThan(3);
        assertThat(ledger.tokens()).isEqualTo(scarce.spent().tokens()).isLessThanOrEqualTo(450);
    }

    @Test
    void callsAreNumberedAndSeededFromTheQuestion() {
        List<ProposeCall> calls = new ArrayList<>();
        Proposer recording = call -> {
            calls.add(call);
            return proposer.propose(call);
        };
        Search search = Searches.search(budget, recording, verifier);

        search.scoredSolutions(2);
        search.solutions(2);

        assertThat(calls).extracting(call -> call.context().callId()).containsExactly("q1/1", "q1/3");
        assertThat(calls).extracting(call -> call.sampling().seed()).doesNotHaveDuplicates();
        assertThat(calls.getFirst().context().deadline())
                .isEqualTo(budget.deadline().minusMillis(500));
    }

    @Test
    void lostCallIsChargedAndRepeatedWhereTheBudgetCoversIt() {
        Search search = Searches.search(budget, failingOnce(Kind.LOST), verifier);

        assertThat(search.solutions(4)).hasSize(4);
        assertThat(budget.spent().generations()).isEqualTo(8);
        assertThat(search.ending()).isEqualTo(new Ending.Complete());
    }

    @Test
    void lostCallEndsTheSearchWhereTheBudgetDoesNotCoverARepetition() {
        Search search = Searches.search(budget, failingOnce(Kind.LOST), verifier);

        assertThat(search.solutions(8)).isEmpty();
        assertThat(search.ending()).isInstanceOf(Ending.Unavailable.class);
        assertThat(budget.spent().generations()).isEqualTo(8);
    }

    @Test
    void lostStepsAreRepeatedInNewSlots() {
        Search search = Searches.search(budget, failingOnce(Kind.TIMED_OUT), verifier);
        int slots = search.openBeams(4);

        assertThat(search.steps(List.of(new Branch(Rollout.EMPTY, slots)))).hasSize(4);
        assertThat(budget.spent().generations()).isEqualTo(8);
    }

    @Test
    void failuresEndTheSearchAndLaterRoundsBringNothing() {
        for (Kind kind : List.of(Kind.UNAVAILABLE, Kind.UNSUPPORTED, Kind.BROKEN, Kind.CANCELLED)) {
            Budget own = Searches.budget(Searches.generations(8));
            Search search = Searches.search(own, failingOnce(kind), verifier);

            assertThat(search.solutions(4)).isEmpty();
            assertThat(search.solutions(4)).isEmpty();
            assertThat(search.isOpen()).isFalse();
            assertThat(own.spent().generations()).isEqualTo(kind.isFree() ? 0 : 4);
        }
    }

    @Test
    void noCallLeavesOnceTheDeadlineIsNear() {
        AtomicReference<Instant> now = new AtomicReference<>(Searches.NOW);
        Models models = new Models(proposer, verifier, ModelDigests.ANY);
        Search search = new Search(Searches.PROMPT, models, budget, Searches.SETTINGS, now::get);
        List<Rollout> before = search.solutions(2);

        now.set(budget.deadline().minusMillis(400));
        List<Rollout> after = search.scored(before);

        assertThat(after).isEqualTo(before);
        assertThat(search.ending()).isEqualTo(new Ending.DeadlinePassed());
        assertThat(ledger.calls()).isEqualTo(1);
    }

    @Test
    void wrongNumberOfSamplesIsAnErrorOfTheCall() {
        Proposer forgetful = call -> {
            Proposal proposal = proposer.propose(call);
            return new Proposal(proposal.samples().subList(1, 4), proposal.usage(), proposal.modelDigest());
        };
        Search search = Searches.search(budget, forgetful, verifier);

        assertThat(search.solutions(4)).isEmpty();
        assertThat(search.ending()).isInstanceOf(Ending.Failed.class);
        assertThat(budget.spent().tokens()).isEqualTo(ledger.tokens());
    }

    @Test
    void wrongNumberOfStepScoresIsAnErrorOfTheCall() {
        Verifier forgetful = call -> {
            Scores scores = verifier.score(call);
            List<RolloutScore> fewer = scores.rollouts().stream()
                    .map(score -> new RolloutScore(
                            score.steps().subList(1, score.steps().size()), score.outcome()))
                    .toList();
            return new Scores(fewer, scores.usage(), scores.modelDigest());
        };
        Search search = Searches.search(budget, proposer, forgetful);

        assertThat(search.scoredSolutions(4))
                .hasSize(4)
                .allMatch(rollout -> rollout.score().isEmpty());
        assertThat(search.ending()).isInstanceOf(Ending.Failed.class);
    }

    @Test
    void usageBeyondTheWorstCaseIsAnErrorOfTheCall() {
        Proposer wasteful = call -> {
            Proposal proposal = proposer.propose(call);
            return new Proposal(proposal.samples(), new Usage(0, 0, 1_000_000, 0), proposal.modelDigest());
        };
        Search search = Searches.search(budget, wasteful, verifier);

        assertThat(search.solutions(4)).isEmpty();
        assertThat(search.ending()).isInstanceOf(Ending.Failed.class);
        assertThat(budget.spent().tokens()).isEqualTo(1_000_000);
    }

    @Test
    void anotherModelThanTheExpectedOneIsAnErrorThatNamesBoth() {
        ModelDigests expected = new ModelDigests(Optional.of("c".repeat(64)), Optional.empty(), Optional.empty());
        Models models = new Models(proposer, verifier, ModelDigests.ANY).expecting(expected);
        Search search =
                new Search(Searches.PROMPT, models, budget, Searches.SETTINGS, InstantSource.fixed(Searches.NOW));

        assertThat(search.solutions(4)).isEmpty();
        assertThat(search.ending())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        failed -> assertThat(failed.reason()).contains(ScriptedProposer.DIGEST, "c".repeat(64)));
    }

    @Test
    void malformedRolloutsAreNotSentToTheVerifier() {
        Search search = Searches.search(budget, proposer, verifier);
        Rollout blank = new Rollout(List.of("a", " "), true, 3, Optional.empty(), false);
        Rollout twoLines = new Rollout(List.of("a\nb"), true, 3, Optional.empty(), false);

        assertThat(search.scored(List.of(Rollout.EMPTY, blank, twoLines)))
                .containsExactly(Rollout.EMPTY, blank, twoLines);
        assertThat(ledger.calls()).isZero();
    }

    private Proposer failingOnce(Kind kind) {
        List<ProposeCall> seen = new ArrayList<>();
        return call -> {
            seen.add(call);
            if (seen.size() == 1) {
                throw new CallFailedException(kind, "failed on purpose");
            }
            return proposer.propose(call);
        };
    }
}
