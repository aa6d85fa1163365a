package io.reckon.scheduler.search;

import java.util.Optional;

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
     * What the very same call, made before by a scheduler that stopped in the midst of it, has sampled, where the service
     * still knows it. Spends nothing that the first one did not. Empty where nobody knows, which is all that a service
     * without memory can say.
     *
     * @throws CallFailedException if the service cannot be asked
     */
    default Optional<Proposal> recover(ProposeCall call) {
        return Optional.empty();
    }
}
