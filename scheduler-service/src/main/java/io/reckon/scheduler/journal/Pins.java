package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.search.ModelDigests;
import java.util.Optional;

/**
 * What a search is begun with, and gone on with, whatever has changed since.
 *
 * @param seed of everything random about it
 * @param limits what it may spend
 * @param calibrationId the calibration by which its strategy is chosen; empty: none
 * @param models the models that this calibration was measured with
 */
public record Pins(long seed, Limits limits, Optional<String> calibrationId, ModelDigests models) {}
