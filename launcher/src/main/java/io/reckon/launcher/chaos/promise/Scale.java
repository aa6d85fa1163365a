package io.reckon.launcher.chaos.promise;

import java.time.Duration;

/**
 * How much is done to the cluster.
 *
 * @param schedulerKills kills of schedulers
 * @param workerKills kills of proposers and verifiers
 * @param freezes times that a scheduler is frozen
 * @param pairs questions that are asked with and without kills
 * @param overload time of overload
 */
public record Scale(int schedulerKills, int workerKills, int freezes, int pairs, Duration overload) {
    public static final Scale FULL = new Scale(200, 100, 3, 48, Duration.ofMinutes(5));
    public static final Scale SHORT = new Scale(10, 10, 1, 16, Duration.ofSeconds(30));
}
