package io.reckon.scheduler.search;

import java.util.Optional;

/**
 * The models that a search expects, by the SHA-256 of their weights.
 *
 * @param proposer digest of the proposer; empty: any
 * @param verifier digest of the verifier; empty: any
 * @param revision digest of the model that revises earlier attempts; empty: any
 */
public record ModelDigests(Optional<String> proposer, Optional<String> verifier, Optional<String> revision) {

    /** Any models. */
    public static final ModelDigests ANY = new ModelDigests(Optional.empty(), Optional.empty(), Optional.empty());

    /** The model that has sampled. */
    static ModelDigests ofProposer(String digest, boolean revises) {
        Optional<String> model = Optional.of(digest);
        return revises
                ? new ModelDigests(Optional.empty(), Optional.empty(), model)
                : new ModelDigests(model, Optional.empty(), Optional.empty());
    }

    /** The model that has scored. */
    static ModelDigests ofVerifier(String digest) {
        return new ModelDigests(Optional.empty(), Optional.of(digest), Optional.empty());
    }

    /** These models, but for those that {@code latest} names. */
    ModelDigests updatedBy(ModelDigests latest) {
        return new ModelDigests(
                latest.proposer.or(() -> proposer),
                latest.verifier.or(() -> verifier),
                latest.revision.or(() -> revision));
    }
}
