package io.reckon.launcher.bench;

import java.util.List;

/**
 * What the engine achieved.
 *
 * @param loads one for each number of sequences
 * @param concurrentOverSequential rate of {@link ConcurrencyGain}
 * @param prefillWithReuseOverWithout {@link PrefillShare} of the proposer in a {@link BeamSearch}
 * @param verifierPrefillWithReuseOverWithout that of the verifier
 * @param cancelStepsP99 99th percentile of {@link CancelDelay}
 */
record EngineFigures(
        List<Load> loads,
        double concurrentOverSequential,
        double prefillWithReuseOverWithout,
        double verifierPrefillWithReuseOverWithout,
        double cancelStepsP99) {
    EngineFigures {
        loads = List.copyOf(loads);
    }
}
