package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;

/**
 * An outcome and what it has cost.
 *
 * @param outcome what the call has led to
 * @param cost what it has cost
 */
record Paid(Outcome outcome, Cost cost) {}
