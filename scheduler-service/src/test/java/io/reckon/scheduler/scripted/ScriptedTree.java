package io.reckon.scheduler.scripted;

import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.Sample;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.StopAt;
import io.reckon.scheduler.search.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Both models, over a tree small enough to work out by hand. The samples of a prefix are its continuations in turn, the
 * first one at temperature 0; a step with #### ends a solution, and 9 is the answer of one that is completed in one go.
 */
public final class ScriptedTree implements Proposer, Verifier {

    private static final double OTHER_SCORE = 0.5;

    private final Map<String, List<String>> continuations;
    private final Map<String, Double> scores;
    private final List<ProposeCall> calls = new ArrayList<>();

    /**
     * Plants a tree.
     *
     * @param continuations steps after each prefix, whose steps are written one after the other
     * @param scores score of each step; 0.5 where there is none
     */
    public ScriptedTree(Map<String, List<String>> continuations, Map<String, Double> scores) {
        this.continuations = continuations;
        this.scores = scores;
    }

    @Override
    public Proposal propose(ProposeCall call) {
        calls.add(call);
        List<Sample> samples = new ArrayList<>();
        for (int prefix = 0; prefix < call.branches().size(); prefix++) {
            Branch branch = call.branches().get(prefix);
            for (int place = 0; place < branch.samples(); place++) {
                String step = step(call, branch, place);
                samples.add(new Sample(prefix, List.of(step), step.startsWith("####"), 1));
            }
        }
        return new Proposal(samples, new Usage(10, 0, samples.size(), 0), "");
    }

    private String step(ProposeCall call, Branch branch, int place) {
        if (call.stopAt() == StopAt.SOLUTION) {
            return "#### 9";
        }
        List<String> next = continuations.get(String.join("", branch.rollout().steps()));
        return next.get(call.sampling().temperature() == 0 ? 0 : place % next.size());
    }

    @Override
    public long reach() {
        return 0;
    }

    @Override
    public Scores score(ScoreCall call) {
        List<RolloutScore> verdicts = call.rollouts().stream()
                .map(rollout -> new RolloutScore(
                        rollout.steps().stream()
                                .map(step -> scores.getOrDefault(step, OTHER_SCORE))
                                .toList(),
                        OTHER_SCORE))
                .toList();
        return new Scores(verdicts, new Usage(10, 0, 0, 0), "");
    }

    /** The calls of the proposer so far. */
    public List<ProposeCall> calls() {
        return List.copyOf(calls);
    }

    /** The branches of each call of the proposer, prefix and samples; those at temperature 0 with a question mark. */
    public List<String> branches() {
        return calls.stream()
                .map(call -> call.branches().stream()
                                .map(branch -> String.join("", branch.rollout().steps()) + branch.samples())
                                .toList()
                        + (call.sampling().temperature() == 0 ? "?" : ""))
                .toList();
    }
}
