package io.reckon.scheduler.answer;

import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.sharing.GrantDesk;

/**
 * What questions are solved with.
 *
 * @param models propose and verify
 * @param estimator estimates difficulty
 * @param desk gives out shared budgets
 */
public record SolverPorts(Models models, DifficultyEstimator estimator, GrantDesk desk) {}
