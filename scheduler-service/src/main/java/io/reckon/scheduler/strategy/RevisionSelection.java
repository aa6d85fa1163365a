package io.reckon.scheduler.strategy;

/** How chains of revisions become one answer. */
public enum RevisionSelection {
    /** Best-of-N weighted within each chain, then over the winners of the chains. */
    VERIFIER,
    /** The most frequent answer of all attempts of all chains; no verifier is asked. */
    MAJORITY
}
