package io.reckon.launcher.bench;

import java.util.List;

/**
 * What the engine achieved.
 *
 * @param loads one for each number of sequences
 * @param concurrentOverSequential rate of {@link ConcurrencyGain}
 * @param prefillWithReuseOverWithout share of {@link PrefillShare}
 * @param cancelStepsP99 99th percentile of {@link CancelDelay}
 */
record EngineFigures(
        List<Load> loads, double concurrentOverSequential, double prefillWithReuseOverWithout, double cancelStepsP99) {
    EngineFigures {
        loads = List.copyOf(loads);
    }
}
