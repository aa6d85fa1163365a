package io.reckon.launcher.chaos;

/**
 * What the journal costs.
 *
 * @param without figures with the journal switched off
 * @param with figures with the journal
 */
record Durability(RoundFigures without, RoundFigures with) {
    /** Share of the throughput that is lost; negative where chance had it otherwise. */
    double cost() {
        return 1 - with.questionsPerSecond() / without.questionsPerSecond();
    }

    /** Milliseconds that the median round takes longer. */
    double moreMillis() {
        return with.p50() - without.p50();
    }
}
