package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.measurement.Durability;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of a run.
 *
 * @param seed of the run
 * @param verdicts by promise
 * @param reworkShare share of the tokens that went to calls which were carried out more than once while schedulers were killed
 *     and workers were not; empty where that was not tried
 * @param durability what the journal costs, where that was measured
 */
record ChaosReport(long seed, List<Verdict> verdicts, OptionalDouble reworkShare, Optional<Durability> durability) {
    ChaosReport {
        verdicts = List.copyOf(verdicts);
    }

    boolean isKept() {
        return verdicts.stream().noneMatch(Verdict::isBroken);
    }
}
