package io.reckon.scheduler.journal;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.sharing.Share;

/** What a call has led to. */
public sealed interface Outcome {

    /** The proposer has sampled. */
    record Sampled(Proposal proposal) implements Outcome {}

    /** The verifier has scored. */
    record Scored(Scores scores) implements Outcome {}

    /** The difficulty was estimated. */
    record Estimated(Estimate estimate) implements Outcome {}

    /** Generations of a shared budget were granted, in all. */
    record Granted(Share share) implements Outcome {}

    /**
     * The call has failed.
     *
     * @param tokens that it may cost, where it was refused for that; else 0
     */
    record Failed(CallFailedException.Kind kind, String reason, long tokens) implements Outcome {

        static Failed of(CallFailedException failure) {
            return new Failed(failure.kind(), String.valueOf(failure.getMessage()), failure.tokens());
        }

        CallFailedException failure() {
            return new CallFailedException(kind, reason, tokens);
        }
    }

    /** The call has returned more than a record holds; only what it has cost is kept. */
    record TooLarge() implements Outcome {}
}
