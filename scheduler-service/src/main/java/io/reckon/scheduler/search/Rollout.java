package io.reckon.scheduler.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A solution, partial or finished.
 *
 * @param attempts earlier attempts that it revises, oldest first, {@value #MAX_ATTEMPTS} at most; none: it stands alone
 * @param steps steps in order, without line ends
 * @param finished whether the proposer ended the solution after the last step
 * @param generatedTokens tokens sampled for it
 * @param score what the verifier thinks of it, once it was asked
 * @param probe whether it was a sample of the probe
 */
public record Rollout(
        List<Attempt> attempts,
        List<String> steps,
        boolean finished,
        long generatedTokens,
        Optional<RolloutScore> score,
        boolean probe) {

    /** Earlier attempts that a model has in view at most (section 6.1 of the paper). */
    public static final int MAX_ATTEMPTS = 4;

    /** The beginning of every solution that stands alone. */
    public static final Rollout EMPTY = new Rollout(List.of(), false, 0, Optional.empty(), false);

    public Rollout {
        attempts = List.copyOf(attempts);
        steps = List.copyOf(steps);
        if (attempts.size() > MAX_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "at most " + MAX_ATTEMPTS + " attempts are in view, not " + attempts.size());
        }
        int count = steps.size();
        score.ifPresent(scores -> {
            if (scores.steps().size() != count) {
                throw new IllegalArgumentException(
                        scores.steps().size() + " step scores for a rollout of " + count + " steps");
            }
        });
    }

    /** A solution that stands alone. */
    public Rollout(
            List<String> steps, boolean finished, long generatedTokens, Optional<RolloutScore> score, boolean probe) {
        this(List.of(), steps, finished, generatedTokens, score, probe);
    }

    /** The beginning of a solution that goes on from steps of another one. */
    public static Rollout from(List<String> steps) {
        return new Rollout(steps, false, 0, Optional.empty(), false);
    }

    /** The beginning of a revision of these attempts, oldest first, of which it has the latest in view. */
    public static Rollout revising(List<Attempt> earlier) {
        List<Attempt> latest = earlier.subList(Math.max(0, earlier.size() - MAX_ATTEMPTS), earlier.size());
        return new Rollout(latest, List.of(), false, 0, Optional.empty(), false);
    }

    /** This rollout and what was sampled after it; not scored yet. */
    public Rollout extendedBy(Sample sample) {
        List<String> extended = new ArrayList<>(steps);
        extended.addAll(sample.steps());
        return new Rollout(
                attempts,
                extended,
                sample.finished(),
                generatedTokens + sample.generatedTokens(),
                Optional.empty(),
                probe);
    }

    public Rollout scored(RolloutScore verdict) {
        return new Rollout(attempts, steps, finished, generatedTokens, Optional.of(verdict), probe);
    }

    /** This rollout as a sample of the probe. */
    public Rollout asProbe() {
        return new Rollout(attempts, steps, finished, generatedTokens, score, true);
    }

    /** This rollout without the oldest attempt in its view, of which there is one at least. */
    Rollout withoutOldestAttempt() {
        return new Rollout(attempts.subList(1, attempts.size()), steps, finished, generatedTokens, score, probe);
    }

    /** Whether it revises earlier attempts. */
    public boolean revises() {
        return !attempts.isEmpty();
    }

    /** This solution as later ones see it; none where it has no end, or a blank step. */
    public Optional<Attempt> asAttempt() {
        return finished && isWellFormed() ? Optional.of(new Attempt(steps)) : Optional.empty();
    }

    /** Whether there is something to score, or to go on from: one step or more, none blank or of more than one line. */
    public boolean isWellFormed() {
        return !steps.isEmpty() && steps.stream().noneMatch(step -> step.isBlank() || step.indexOf('\n') >= 0);
    }

    /** The solution as text, one step per line. */
    public String text() {
        return String.join("\n", steps);
    }

    /** Bytes in UTF-8 of all steps that a model reads, those of earlier attempts and a line end after each included. */
    long stepBytes() {
        long bytes = bytes(steps);
        for (Attempt attempt : attempts) {
            bytes += bytes(attempt.steps());
        }
        return bytes;
    }

    private static long bytes(List<String> steps) {
        long bytes = 0;
        for (String step : steps) {
            bytes += step.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        return bytes;
    }
}
