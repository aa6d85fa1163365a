package io.reckon.scheduler.search;

/** Port to the model that samples steps and solutions. Thread-safe; blocks the caller. */
public interface Proposer {

    /**
     * Samples the continuations of every branch, all in one batch. No sample has more tokens than the call's
     * {@code sampling.maxTokens}; its tokens depend on the call's seed, its prefix and its place in the call only. Branches
     * that revise earlier attempts are sampled by the revision model, with those attempts in view, others by the base model.
     *
     * @throws CallFailedException if there is no result; it says whether the call may have spent something
     */
    Proposal propose(ProposeCall call);

    /**
     * What the very same call, made before by a scheduler that stopped in the midst of it, has sampled. Spends nothing that the
     * first one did not. That it is lost is all that a service without memory can say.
     *
     * @param departure when and where the call was about to leave
     * @throws CallFailedException if the search has a later owner, or is given up
     */
    default Recovery<Proposal> recover(ProposeCall call, Departure departure) {
        return new Recovery.Lost<>();
    }

    /** Tells apart the sets of replicas that a call may get to: the same number for the same replicas. */
    default long reach() {
        return 0;
    }
}
