package io.reckon.scheduler.strategy;

import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.search.Attempt;
import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.Sample;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Models of which everything is written down: a place is the answers of the attempts in view, joined by {@code >}, then the
 * own steps, joined by a space.
 */
final class AttemptTree {

    private final Map<String, List<String>> continuations;
    private final Map<String, Double> scores;
    private final List<String> rounds = new ArrayList<>();

    /**
     * A tree.
     *
     * @param continuations for each place the continuations, in the order in which they are sampled, steps joined by a space
     * @param scores of each step, by the place that it leads to
     */
    AttemptTree(Map<String, List<String>> continuations, Map<String, Double> scores) {
        this.continuations = continuations;
        this.scores = scores;
    }

    Search search(int generations) {
        return Searches.search(Searches.budget(Searches.generations(generations)), this::propose, this::score);
    }

    /** The calls of the proposer: each place and its samples. */
    List<String> rounds() {
        return rounds;
    }

    static Rollout solution(String... steps) {
        return Rollout.from(List.of()).extendedBy(new Sample(0, List.of(steps), true, 1));
    }

    private Proposal propose(ProposeCall call) {
        rounds.add(call.branches().stream()
                .map(branch ->
                        place(branch.rollout().attempts(), branch.rollout().steps()) + "*" + branch.samples())
                .collect(Collectors.joining(" | ")));
        List<Sample> samples = new ArrayList<>();
        for (int prefix = 0; prefix < call.branches().size(); prefix++) {
            Branch branch = call.branches().get(prefix);
            String place = place(branch.rollout().attempts(), branch.rollout().steps());
            List<String> next = continuations.get(place);
            for (int i = 0; i < branch.samples(); i++) {
                samples.add(new Sample(prefix, steps(next.get(i % next.size())), true, 1));
            }
        }
        return new Proposal(samples, new Usage(10, 0, samples.size(), 0), "");
    }

    private Scores score(ScoreCall call) {
        return new Scores(call.rollouts().stream().map(this::score).toList(), new Usage(10, 0, 0, 0), "");
    }

    private RolloutScore score(Rollout rollout) {
        List<Double> steps = new ArrayList<>();
        for (int end = 1; end <= rollout.steps().size(); end++) {
            steps.add(scores.getOrDefault(
                    place(rollout.attempts(), rollout.steps().subList(0, end)), 0.5));
        }
        return new RolloutScore(steps, 0.5);
    }

    private static String place(List<Attempt> attempts, List<String> steps) {
        return Stream.concat(
                        attempts.stream().map(attempt -> attempt.steps().getLast()),
                        steps.isEmpty() ? Stream.empty() : Stream.of(String.join(" ", steps)))
                .collect(Collectors.joining(">"));
    }

    private static List<String> steps(String line) {
        return List.of(line.split(" "));
    }
}
