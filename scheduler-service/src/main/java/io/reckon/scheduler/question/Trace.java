package io.reckon.scheduler.question;

/** How much of the search the answer shows. */
public enum Trace {
    /** The answer and its solution only. */
    NONE,
    /** Every candidate with its answer and score. */
    CANDIDATES
}
