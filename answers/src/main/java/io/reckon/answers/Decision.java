package io.reckon.answers;

/** What an {@link EquivalenceRule} says about two answers. */
public enum Decision {
    EQUAL,
    DIFFERENT,
    /** The rule does not apply; the next one is asked. */
    ABSTAIN
}
