package io.reckon.scheduler.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A solution, partial or finished.
 *
 * @param steps steps in order, without line ends
 * @param finished whether the proposer ended the solution after the last step
 * @param generatedTokens tokens sampled for it
 * @param score what the verifier thinks of it, once it was asked
 * @param probe whether it was a sample of the probe
 */
public record Rollout(
        List<String> steps, boolean finished, long generatedTokens, Optional<RolloutScore> score, boolean probe) {

    /** The beginning of every solution. */
    public static final Rollout EMPTY = new Rollout(List.of(), false, 0, Optional.empty(), false);

    public Rollout {
        steps = List.copyOf(steps);
        int count = steps.size();
        score.ifPresent(scores -> {
            if (scores.steps().size() != count) {
                throw new IllegalArgumentException(
                        scores.steps().size() + " step scores for a rollout of " + count + " steps");
            }
        });
    }

    /** This rollout and what was sampled after it; not scored yet. */
    public Rollout extendedBy(Sample sample) {
        List<String> extended = new ArrayList<>(steps);
        extended.addAll(sample.steps());
        return new Rollout(
                extended, sample.finished(), generatedTokens + sample.generatedTokens(), Optional.empty(), probe);
    }

    public Rollout scored(RolloutScore verdict) {
        return new Rollout(steps, finished, generatedTokens, Optional.of(verdict), probe);
    }

    /** This rollout as a sample of the probe. */
    public Rollout asProbe() {
        return new Rollout(steps, finished, generatedTokens, score, true);
    }

    /** Whether there is something to score, or to go on from: one step or more, none blank or of more than one line. */
    public boolean isWellFormed() {
        return !steps.isEmpty() && steps.stream().noneMatch(step -> step.isBlank() || step.indexOf('\n') >= 0);
    }

    /** The solution as text, one step per line. */
    public String text() {
        return String.join("\n", steps);
    }

    /** Bytes of the steps in UTF-8, a line end after each included. */
    long stepBytes() {
        long bytes = 0;
        for (String step : steps) {
            bytes += step.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        return bytes;
    }
}
