package io.reckon.launcher.chaos.measurement;

/**
 * What the journal costs.
 *
 * @param condition under which it was measured
 * @param without figures with the journal switched off
 * @param with figures with the journal
 */
public record Durability(Condition condition, RoundFigures without, RoundFigures with) {
    /** Share of the throughput that is lost; negative where chance had it otherwise. */
    public double cost() {
        return 1 - with.questionsPerSecond() / without.questionsPerSecond();
    }

    /** Milliseconds that the median round takes longer. */
    public double moreMillis() {
        return with.whole().p50() - without.whole().p50();
    }
}
