package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Reservation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One search, as its strategy sees it: what can be sampled and scored within the budget.
 *
 * <p>No method throws when the budget, the time or a service ends: it returns what there is, maybe nothing, and so
 * does every later one; {@link #ending} says why. A strategy therefore is straight-line code that selects among what it
 * got. Calls are numbered, and the seed of each is made from the question's seed and its number; so, given the outcomes
 * of its calls, a search is deterministic. For one thread.
 */
public final class Search {

    private final SearchState state;
    private final CallPlanner planner;
    private final ProposerRounds proposer;
    private final VerifierRounds verifier;

    public Search(Prompt prompt, Models models, Budget budget, SearchSettings settings, InstantSource clock) {
        this.state = new SearchState(prompt, budget, clock);
        this.planner = new CallPlanner(budget, settings, prompt);
        this.proposer = new ProposerRounds(models, settings, state, planner);
        this.verifier = new VerifierRounds(models, state, planner);
    }

    /** Samples {@code n} independent solutions, each one generation; fewer where the budget ends. */
    public List<Rollout> solutions(int n) {
        return solutions(Collections.nCopies(n, Rollout.EMPTY));
    }

    /** Samples {@code n} independent solutions, each one generation, and scores them. */
    public List<Rollout> scoredSolutions(int n) {
        return scoredSolutions(Collections.nCopies(n, Rollout.EMPTY));
    }

    /**
     * Samples one solution from each beginning, in order, each one generation; fewer where the budget ends. A beginning
     * stands for nothing, for some steps, or for earlier attempts to revise; equal ones that follow each other share a
     * prompt.
     */
    public List<Rollout> solutions(List<Rollout> beginnings) {
        return proposer.sample(beginnings, Round.SOLUTIONS);
    }

    /** Samples one solution from each beginning, as {@link #solutions(List)}, and scores them. */
    public List<Rollout> scoredSolutions(List<Rollout> beginnings) {
        return scored(proposer.sample(beginnings, Round.SCORED_SOLUTIONS));
    }

    /** As many of {@code n} generations as are left. */
    public int generations(int n) {
        return Math.min(n, state.budget().generationsLeft());
    }

    /** Takes slots for {@code n} beams, each one generation that its steps continue; fewer where the budget ends. */
    public int openBeams(int n) {
        return openBeams(n, 1);
    }

    /**
     * Takes slots for beams out of {@code n} generations, or of what is left of them; their steps cost none.
     *
     * @param n generations, 0 and up
     * @param each generations that a beam costs, 1 and up
     * @return beams, as many as those generations make
     */
    public int openBeams(int n, int each) {
        int beams = generations(n) / each;
        Cost slots = Cost.ofGenerations(beams * each);
        Optional<Reservation> reservation = state.budget().reserve(slots);
        reservation.ifPresent(open -> open.settle(slots));
        return reservation.isPresent() ? beams : 0;
    }

    /** Samples the next steps of beams that hold slots, to be scored. Ordered as the branches. */
    public List<Rollout> steps(List<Branch> branches) {
        return proposer.sample(prefixes(branches), Round.SCORED_STEPS);
    }

    /**
     * What beams that hold slots lead to: each continued for {@code steps} steps at temperature 0, or to the end of its
     * solution. In the same order; one that is finished, is not well-formed, or comes when the budget, the time or the
     * service has ended stays as it is, or as far as it was continued.
     */
    public List<Rollout> foreseen(List<Rollout> beams, int steps) {
        List<Rollout> result = new ArrayList<>(beams);
        for (int step = 0; step < steps; step++) {
            List<Integer> open = IntStream.range(0, result.size())
                    .filter(place ->
                            !result.get(place).finished() && result.get(place).isWellFormed())
                    .boxed()
                    .toList();
            List<Rollout> further =
                    proposer.sample(open.stream().map(result::get).toList(), Round.SIMULATED_STEPS);
            for (int i = 0; i < further.size(); i++) {
                result.set(open.get(i), further.get(i));
            }
        }
        return result;
    }

    /** Carries beams that hold slots to the end of their solutions, and scores them. Ordered as the branches. */
    public List<Rollout> scoredCompletions(List<Branch> branches) {
        return scored(proposer.sample(prefixes(branches), Round.SCORED_COMPLETIONS));
    }

    /** Whether the tokens cover the next steps of these branches, looked ahead from, and a completion after them. */
    public boolean coversStepsAndCompletion(List<Branch> branches, int lookahead) {
        return planner.coversStepsAndCompletion(prefixes(branches), lookahead);
    }

    /** Scores those of the rollouts that are not scored yet, in place; some stay unscored where the budget ends. */
    public List<Rollout> scored(List<Rollout> rollouts) {
        return verifier.score(rollouts);
    }

    /** Why the search makes no further call. */
    public Ending ending() {
        return state.ending().orElseGet(Ending.Complete::new);
    }

    /** Ends the search for a reason of the caller's; it makes no further call. */
    public void end(Ending reason) {
        state.end(reason);
    }

    /** Ends the search because a call beside the strategy failed. */
    public void end(CallFailedException failure) {
        state.failed(failure, 1);
    }

    /** Whether another call may leave. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Calls made so far. */
    public int calls() {
        return state.calls();
    }

    /** What a call that is made beside the strategy, costs no tokens, and is numbered with its calls, carries. */
    public CallContext nextCall() {
        return state.nextCall(Cost.NONE);
    }

    /** The same, where the call is not worth waiting for any longer than this. */
    public CallContext nextCall(Duration patience) {
        return state.nextCall(patience);
    }

    /** The models that have answered, empty where one has not. */
    public ModelDigests models() {
        return state.models();
    }

    private static List<Rollout> prefixes(List<Branch> branches) {
        return branches.stream()
                .flatMap(branch -> Collections.nCopies(branch.samples(), branch.rollout()).stream())
                .toList();
    }
}
