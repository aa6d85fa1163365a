package io.reckon.scheduler.search;

/**
 * What the samples of one round are for.
 *
 * @param stopAt where each stops
 * @param spendsGenerations whether each is a generation of its own; else it continues one that is paid for
 * @param isScored whether the verifier is going to read them, so that tokens must be left for it
 * @param isSimulated whether they are thrown away once they are scored: sampled at temperature 0, and never worth the
 *     last tokens of a search
 */
record Round(StopAt stopAt, boolean spendsGenerations, boolean isScored, boolean isSimulated) {

    static final Round SOLUTIONS = new Round(StopAt.SOLUTION, true, false, false);
    static final Round SCORED_SOLUTIONS = new Round(StopAt.SOLUTION, true, true, false);
    static final Round SCORED_STEPS = new Round(StopAt.STEP, false, true, false);
    static final Round SIMULATED_STEPS = new Round(StopAt.STEP, false, true, true);
    static final Round SCORED_COMPLETIONS = new Round(StopAt.SOLUTION, false, true, false);
}
