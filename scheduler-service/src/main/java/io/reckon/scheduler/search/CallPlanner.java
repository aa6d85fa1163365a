package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts rounds to what the budget covers: as many samples as fit at their full length, the first ones first, with the
 * tokens left over that the verifier needs to read them. The prefixes of a call are sampled by one model, base or
 * revision; each has a tokeniser of its own, and so a bound.
 */
final class CallPlanner {

    private final Budget budget;
    private final SearchSettings settings;
    private final TokenBound proposerBound;
    private final TokenBound revisionBound;
    private final TokenBound verifierBound;

    CallPlanner(Budget budget, SearchSettings settings, Prompt prompt) {
        this.budget = budget;
        this.settings = settings;
        this.proposerBound = new TokenBound(prompt.bytes(), settings.promptOverheadTokens());
        this.revisionBound = new TokenBound(prompt.bytes(), settings.promptOverheadTokens());
        this.verifierBound = new TokenBound(prompt.bytes(), settings.promptOverheadTokens());
    }

    /** The largest call for the first of {@code prefixes} (one for each sample) at full length; empty: not one fits. */
    Optional<CallPlan> fullLength(List<Rollout> prefixes, Round round) {
        int most = Math.min(prefixes.size(), ProposeCall.MAX_SAMPLES);
        if (round.spendsGenerations()) {
            most = Math.min(most, budget.generationsLeft());
        }
        int maxTokens = maxTokens(round);
        int fitting = Fitting.most(
                most, count -> tokens(prefixes.subList(0, count), round, maxTokens) <= budget.tokensLeft());
        return fitting == 0 ? Optional.empty() : Optional.of(plan(prefixes.subList(0, fitting), maxTokens));
    }

    /**
     * A call for the first of {@code prefixes} alone, as long as what is left allows, and with nothing left over for
     * the verifier: an unscored or cut solution is better than none.
     */
    Optional<CallPlan> lastResort(List<Rollout> prefixes, Round round) {
        List<Rollout> first = prefixes.subList(0, 1);
        long left = budget.tokensLeft() - promptTokens(grouped(first));
        return left < 1 ? Optional.empty() : Optional.of(plan(first, (int) Math.min(left, maxTokens(round))));
    }

    /**
     * Whether the tokens cover a round of steps, as many simulated steps after each as {@code lookahead}, and, after
     * the round, one completion of its first prefix.
     */
    boolean coversStepsAndCompletion(List<Rollout> prefixes, int lookahead) {
        List<Rollout> first = prefixes.subList(0, 1);
        int completion = settings.stepTokens() + settings.solutionTokens();
        return tokens(prefixes, Round.SCORED_STEPS, settings.stepTokens())
                        + simulated(prefixes, lookahead)
                        + tokens(first, Round.SCORED_COMPLETIONS, completion)
                <= budget.tokensLeft();
    }

    /** How many of the first {@code rollouts} the verifier can read within the budget. */
    int readable(List<Rollout> rollouts) {
        return Fitting.most(
                Math.min(rollouts.size(), ScoreCall.MAX_ROLLOUTS),
                count -> verifierTokens(rollouts.subList(0, count)) <= budget.tokensLeft());
    }

    /** Tokens at most that the verifier reads to score these. */
    long verifierTokens(List<Rollout> rollouts) {
        return verifierBound.of(CallShape.ofRollouts(rollouts));
    }

    void learnProposer(CallPlan plan, long promptTokens) {
        bound(plan.revises()).learn(plan.shape(), promptTokens);
    }

    /** Takes note that the proposer refused a call, which may cost {@code tokens}, those of its samples included. */
    void raiseProposer(CallPlan plan, long tokens) {
        bound(plan.revises()).raise(plan.shape(), tokens - (long) plan.samples() * plan.maxTokens());
    }

    void learnVerifier(List<Rollout> rollouts, long promptTokens) {
        verifierBound.learn(CallShape.ofRollouts(rollouts), promptTokens);
    }

    /** Takes note that the verifier refused to score these, which may cost {@code tokens}. */
    void raiseVerifier(List<Rollout> rollouts, long tokens) {
        verifierBound.raise(CallShape.ofRollouts(rollouts), tokens);
    }

    private int maxTokens(Round round) {
        return switch (round.stopAt()) {
            case STEP -> settings.stepTokens();
            case SOLUTION -> settings.solutionTokens();
        };
    }

    private long tokens(List<Rollout> prefixes, Round round, int maxTokens) {
        long sampled = (long) prefixes.size() * maxTokens;
        long proposed = promptTokens(grouped(prefixes)) + sampled;
        if (!round.isScored()) {
            return proposed;
        }
        // the verifier's tokens of steps that do not exist yet: a plan; the bound is taken once they do
        return proposed + verifierBound.of(CallShape.ofRollouts(prefixes).longerBy(sampled));
    }

    /** Tokens at most of a lookahead: its j-th step is sampled after j others, and the verifier reads them all. */
    private long simulated(List<Rollout> prefixes, int lookahead) {
        long read = proposerBound.of(CallShape.ofRollouts(prefixes));
        long step = (long) prefixes.size() * settings.stepTokens();
        long tokens = 0;
        for (int ahead = 1; ahead <= lookahead; ahead++) {
            tokens += read + ahead * step + step + step;
        }
        return tokens;
    }

    private CallPlan plan(List<Rollout> prefixes, int maxTokens) {
        List<Branch> branches = grouped(prefixes);
        return new CallPlan(branches, maxTokens, promptTokens(branches));
    }

    /** Tokens at most that the model of these branches reads. */
    private long promptTokens(List<Branch> branches) {
        return bound(branches.getFirst().rollout().revises()).of(CallShape.ofBranches(branches));
    }

    private TokenBound bound(boolean revises) {
        return revises ? revisionBound : proposerBound;
    }

    private static List<Branch> grouped(List<Rollout> prefixes) {
        List<Branch> branches = new ArrayList<>();
        for (Rollout prefix : prefixes) {
            int last = branches.size() - 1;
            if (last >= 0 && branches.get(last).rollout().equals(prefix)) {
                branches.set(last, new Branch(prefix, branches.get(last).samples() + 1));
            } else {
                branches.add(new Branch(prefix, 1));
            }
        }
        return branches;
    }
}
