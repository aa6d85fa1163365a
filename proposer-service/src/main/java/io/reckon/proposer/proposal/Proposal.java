package io.reckon.proposer.proposal;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.text.QuestionText;
import java.util.List;

/**
 * A call of the proposer: one round of a search.
 *
 * @param context who calls and how long they wait
 * @param question the question
 * @param prefixes 1 to 1024 prefixes with at most 1024 samples together; either all revise earlier attempts or none does
 * @param stop where each sample stops
 * @param plan how they are sampled
 */
public record Proposal(
        CallContext context, QuestionText question, List<Prefix> prefixes, Stop stop, SamplingPlan plan) {
    /** Samples of one call at most. */
    public static final int MOST_SAMPLES = 1024;

    public Proposal {
        prefixes = List.copyOf(prefixes);
        if (prefixes.isEmpty()) {
            throw new IllegalArgumentException("no prefixes to continue");
        }
        if (prefixes.stream().map(Prefix::revises).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "some prefixes have attempts and others have none; send them in calls of their own");
        }
        long samples = prefixes.stream().mapToLong(Prefix::samples).sum();
        if (samples > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_SAMPLES + " samples in a call, but asked for " + samples);
        }
    }

    /** Whether its samples revise earlier attempts. */
    public boolean revises() {
        return prefixes.getFirst().revises();
    }
}
