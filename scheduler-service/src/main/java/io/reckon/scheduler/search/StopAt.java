package io.reckon.scheduler.search;

/** Where a sample stops. */
public enum StopAt {
    /** After one step. */
    STEP,
    /** At the end of the solution. */
    SOLUTION
}
