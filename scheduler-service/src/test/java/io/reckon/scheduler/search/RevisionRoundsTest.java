package io.reckon.scheduler.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rounds of solutions that revise earlier attempts. */
class RevisionRoundsTest {

    private static final Rollout REVISION = Rollout.revising(List.of(attempt("1"), attempt("2"), attempt("3")));

    private final Budget budget = Searches.budget(Searches.generations(8));
    private final Ledger ledger = new Ledger();
    private final ScriptedProposer proposer = new ScriptedProposer(Tokens.WORDS_PER_CALL, Faults.NONE, ledger);
    private final ScriptedVerifier verifier = new ScriptedVerifier(Tokens.WORDS_PER_CALL, Faults.NONE, ledger);
    private final List<ProposeCall> calls = new ArrayList<>();

    @Test
    void aCallIsAnsweredByOneModel() {
        Search search = Searches.search(budget, recording(4), verifier);

        List<Rollout> found = search.scoredSolutions(List.of(Rollout.EMPTY, REVISION, REVISION, Rollout.EMPTY));

        assertThat(found).hasSize(4).allMatch(rollout -> rollout.score().isPresent());
        assertThat(found).extracting(Rollout::revises).containsExactly(false, true, true, false);
        assertThat(calls).extracting(ProposeCall::samples).containsExactly(1, 2, 1);
        assertThat(calls.get(1).branches()).hasSize(1);
        assertThat(budget.spent().generations()).isEqualTo(4);
    }

    @Test
    void onlyTheLatestAttemptsAreInView() {
        List<Attempt> chain = List.of(attempt("1"), attempt("2"), attempt("3"), attempt("4"), attempt("5"));

        assertThat(Rollout.revising(chain).attempts()).isEqualTo(chain.subList(1, 5));
    }

    @Test
    void aRevisionThatExceedsTheContextHasFewerAttemptsInView() {
        Search search = Searches.search(budget, recording(1), verifier);

        List<Rollout> found = search.solutions(Collections.nCopies(2, REVISION));

        assertThat(found).hasSize(2).allMatch(rollout -> rollout.attempts().equals(List.of(attempt("3"))));
        assertThat(budget.spent().generations()).isEqualTo(2);
        assertThat(search.ending()).isEqualTo(new Ending.Complete());
    }

    @Test
    void aRevisionThatCannotBeMadeAtAllIsAnIndependentSolution() {
        Search search = Searches.search(budget, recording(0), verifier);

        assertThat(search.solutions(List.of(REVISION))).hasSize(1).noneMatch(Rollout::revises);
    }

    @Test
    void theVerifierReadsFewerAttemptsWhereItsContextIsShort() {
        Verifier shortSighted = call -> {
            if (call.rollouts().stream().anyMatch(rollout -> rollout.attempts().size() > 1)) {
                throw new CallFailedException(Kind.UNSUPPORTED, "too long");
            }
            return verifier.score(call);
        };
        Search search = Searches.search(budget, recording(4), shortSighted);

        List<Rollout> found = search.scoredSolutions(List.of(REVISION));

        assertThat(found).hasSize(1).allMatch(rollout -> rollout.score().isPresent());
        assertThat(found.getFirst().attempts()).hasSize(3);
    }

    @Test
    void aMissingRevisionModelEndsTheSearchAndCostsNothing() {
        Proposer without = call -> {
            throw new CallFailedException(Kind.NOT_DEPLOYED, "there is no revision model");
        };
        Search search = Searches.search(budget, without, verifier);

        assertThat(search.solutions(List.of(REVISION))).isEmpty();
        assertThat(search.ending()).isEqualTo(new Ending.Failed("there is no revision model"));
        assertThat(budget.spent().generations()).isZero();
    }

    @Test
    void revisionsMustComeFromTheModelThatWasMeasured() {
        ModelDigests expected =
                new ModelDigests(Optional.of(ScriptedProposer.DIGEST), Optional.empty(), Optional.of("c".repeat(64)));
        Models models = new Models(proposer, verifier, expected);
        Search search =
                new Search(Searches.PROMPT, models, budget, Searches.SETTINGS, InstantSource.fixed(Searches.NOW));

        assertThat(search.solutions(2)).hasSize(2);
        assertThat(search.solutions(List.of(REVISION))).isEmpty();
        assertThat(search.ending())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        failed ->
                                assertThat(failed.reason()).contains(ScriptedProposer.REVISION_DIGEST, "c".repeat(64)));
    }

    private static Attempt attempt(String answer) {
        return new Attempt(List.of("#### " + answer));
    }

    /** A proposer whose context holds this many attempts. */
    private Proposer recording(int attempts) {
        return call -> {
            if (call.branches().stream()
                    .anyMatch(branch -> branch.rollout().attempts().size() > attempts)) {
                throw new CallFailedException(Kind.UNSUPPORTED, "too long");
            }
            calls.add(call);
            return proposer.propose(call);
        };
    }
}
