package io.reckon.scheduler.search;

/**
 * The models of a search.
 *
 * @param proposer samples
 * @param verifier scores
 * @param expected which ones they have to be
 */
public record Models(Proposer proposer, Verifier verifier, ModelDigests expected) {

    /** The same services, wherever their models are the {@code digests}. */
    public Models expecting(ModelDigests digests) {
        return new Models(proposer, verifier, digests);
    }
}
