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
}
